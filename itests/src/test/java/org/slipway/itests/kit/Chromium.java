// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** The machine's Chromium without a window. Where there is none, tests that need it are skipped; with CI=true they fail. */
public final class Chromium implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean found = onPath("chromium").isPresent() && onPath("chromedriver").isPresent();
        if (found || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("a browser is expected");
        }
        return ConditionEvaluationResult.disabled(
                "no chromium and chromedriver on this machine: browser tests are skipped");
    }

    /** A new browser with nothing remembered, as large as that. */
    public static ChromeDriver open(int width, int height) {
        return open(width, height, Map.of(LogType.BROWSER, "ALL"));
    }

    /** The same, and it tells what it sends and gets. */
    static ChromeDriver openWatched(int width, int height) {
        return open(width, height, Map.of(LogType.BROWSER, "ALL", LogType.PERFORMANCE, "ALL"));
    }

    private static ChromeDriver open(int width, int height, Map<String, String> logs) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(onPath("chromium").orElseThrow(() -> new AssertionError("no chromium on this machine")));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=en-US",
                "--user-data-dir=" + profile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        onPath("chromedriver").orElseThrow(() -> new AssertionError("no chromedriver on this machine")))
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(width, height));
        return driver;
    }

    private static Path profile() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "chromium")).toAbsolutePath(), "profile");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<File> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .findFirst();
    }
}
