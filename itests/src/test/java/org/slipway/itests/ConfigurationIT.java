// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.slipway.itests.kit.RawHttp.Request.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.itests.kit.ConfigurationFile;
import org.slipway.itests.kit.CookieSessions;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.PagePoll;
import org.slipway.itests.kit.RawHttp.Answer;
import org.slipway.itests.kit.RawHttp.Request;
import org.slipway.itests.kit.SettingChange;
import org.slipway.itests.kit.Site;

/** An admin edits the files in etc while people work: rightly and wrongly, each of them. */
class ConfigurationIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Site site;
    private static CookieSessions people;

    @BeforeAll
    static void start() {
        site = Site.withEverything();
        people = CookieSessions.of(site);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void shouldGoOnWithTheLastGoodValues_whenOthersAreWrong() throws IOException {
        Path open = site.file("etc/slipway.key").resolveSibling("open.key");
        Files.write(open, new byte[32]);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        int before = site.log().length();

        try (PagePoll poll = poll()) {
            restoring(() -> makeAndAwait(SettingChange.WRONG));
            restoring(() -> makeAndAwait(SettingChange.WRONG_TOO));
            assertThat(poll.wrong()).isEmpty();
            assertThat(poll.answers()).isGreaterThan(100);
        }

        assertThat(errors(before)).isEmpty();
        Stream.concat(SettingChange.WRONG.stream(), SettingChange.WRONG_TOO.stream())
                .forEach(change -> assertThat(lines(before, change.line()))
                        .as(change.line())
                        .singleElement()
                        .asString()
                        .contains("| WARN ")
                        .contains(". What was in force before stays in force"));
    }

    @Test
    void shouldTakeUpGoodValuesWithoutLosingARequest_whenTheyChange() {
        String address = "http://127.0.0.1:" + site.base().getPort();
        int before = site.log().length();

        try (PagePoll poll = poll()) {
            restoring(() -> {
                SettingChange.RIGHT.forEach(change -> change.make(site));
                ConfigurationFile.of(site, "slipway.links").set("baseUrl", address);
                await("the new limit of files")
                        .atMost(PATIENCE)
                        .until(() -> people.send(form()).text().contains("5 MB"));
                await("the new address in links")
                        .atMost(PATIENCE)
                        .until(() -> newLink().startsWith(address));
                settle();
            });
            assertThat(poll.wrong()).isEmpty();
            assertThat(poll.answers()).isGreaterThan(100);
        }

        assertThat(errors(before)).isEmpty();
        assertThat(lines(before, "is not allowed")).isEmpty();
    }

    @Test
    void shouldGoBackToTheDefaultsWithoutLosingARequest_whenAFileIsTakenAway() {
        int before = site.log().length();

        try (PagePoll poll = poll()) {
            restoring(() -> {
                ConfigurationFile limits = ConfigurationFile.of(site, "slipway.upload");
                limits.set("maxBytes", "5242880");
                await("the new limit")
                        .atMost(PATIENCE)
                        .until(() -> people.send(form()).text().contains("5 MB"));
                limits.delete();
                await("the default")
                        .atMost(PATIENCE)
                        .until(() -> people.send(form()).text().contains("10 MB"));
            });
            assertThat(poll.wrong()).isEmpty();
        }

        assertThat(errors(before)).isEmpty();
    }

    @Test
    void shouldInsistOnTlsAtOnce_whenThePublicAddressBecomesOne() {
        assertThat(hsts()).isNull();

        restoring(() -> {
            ConfigurationFile.of(site, "slipway.links").set("baseUrl", "https://pay.example.org");
            await("the header").atMost(PATIENCE).until(() -> "max-age=31536000".equals(hsts()));
        });

        await("plain again").atMost(PATIENCE).until(() -> hsts() == null);
    }

    @ParameterizedTest
    @CsvSource({
        "slipway.submission, maxWaiting, 100000, org.slipway.slip, /portal/pay/slip",
        "slipway.staff, sessionMinutes, abc, org.slipway.approval.web, /approvals/sign-in",
        "slipway.limits, trustedProxies, proxy.example.org, org.slipway.web, /approvals/sign-in",
    })
    void shouldShowTheFallbackUntilItIsMended_whenThereNeverWasAGoodValue(
            String pid, String key, String value, String bundle, String page) {
        int before = site.log().length();
        String place = "etc/" + pid + ".cfg: " + key + " = " + value + " is not allowed";

        restoring(() -> {
            ConfigurationFile.of(site, pid).set(key, value);
            await("the wrong value")
                    .atMost(PATIENCE)
                    .until(() -> lines(before, place).size() == 1);
            site.bundles().stop(bundle);
            site.bundles().start(bundle);
            await("the fallback")
                    .atMost(PATIENCE)
                    .until(() -> people.send(asCustomer(page)).status() == 503);
            Answer answer = people.send(asCustomer(page));
            assertThat(answer.text())
                    .contains("We can’t show this page right now")
                    .doesNotContain("Exception");
            assertThat(answer.header("Content-Security-Policy")).isNotNull();
            assertThat(lines(before, place)).hasSize(2);
            assertThat(lines(before, place).get(1))
                    .contains("| ERROR ", "What needs it is not there until it is mended");
        });

        await("the page")
                .atMost(PATIENCE)
                .until(() -> people.send(asCustomer(page)).status() == 200);
        assertThat(errors(before)).allMatch(line -> line.contains(place) || line.contains("INC-"));
        assertThat(site.log().substring(before)).doesNotContain("\tat ");
    }

    private static PagePoll poll() {
        return PagePoll.of(
                people.wire(),
                asCustomer("/portal/invoice"),
                form(),
                asCustomer("/portal/slips/" + people.slip()),
                get("/approvals/sign-in"),
                get("/approvals/slips/" + people.slip()).with("Cookie", people.staffCookies()));
    }

    private static Request form() {
        return asCustomer("/portal/pay/slip");
    }

    private static Request asCustomer(String page) {
        return get(page).with("Cookie", people.customerCookies());
    }

    private static String hsts() {
        return people.send(get("/approvals/sign-in")).header("Strict-Transport-Security");
    }

    private static String newLink() {
        return site.books()
                .enters(Specimen.of("insider", "CF-" + NUMBER.incrementAndGet(), 20))
                .link()
                .toString();
    }

    private static void makeAndAwait(List<SettingChange> changes) {
        int before = site.log().length();
        changes.forEach(change -> change.make(site));
        changes.forEach(change -> await(change.line())
                .atMost(PATIENCE)
                .until(() -> !lines(before, change.line()).isEmpty()));
    }

    /** Puts every file back as it was, and waits until the last of them was read. */
    private static void restoring(Runnable test) {
        Map<ConfigurationFile, String> before = SettingChange.WRONG.stream()
                .map(change -> ConfigurationFile.of(site, change.pid()))
                .collect(Collectors.toMap(file -> file, ConfigurationFile::read));
        try {
            test.run();
        } finally {
            before.forEach(ConfigurationFile::write);
            settle();
        }
    }

    /** Files are read in rounds: a mistyped key that is told shows that the round is over. */
    private static void settle() {
        String mark = "mark" + System.nanoTime();
        ConfigurationFile last = ConfigurationFile.of(site, "slipway.scan");
        String content = last.read();
        last.set(mark, "1");
        await("the files are read")
                .atMost(PATIENCE)
                .until(() -> site.log().contains("slipway.scan.cfg: nothing is known by the name of [" + mark + "]"));
        last.write(content);
    }

    /** But that the scanner of this site is away. */
    private static List<String> errors(int from) {
        return lines(from, "| ERROR ").stream()
                .filter(line -> !line.contains("The virus scanner gives no verdict"))
                .toList();
    }

    private static List<String> lines(int from, String part) {
        return site.log()
                .substring(from)
                .lines()
                .filter(line -> line.contains(part))
                .toList();
    }
}
