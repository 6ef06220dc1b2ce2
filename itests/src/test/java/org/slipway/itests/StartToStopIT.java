// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.UnpackedDistribution;
import org.slipway.itests.kit.Watch;

/** From the first connection that the port takes to the last: pages of ours, ready once, and no error in the log. */
@ExtendWith(SiteExtension.class)
class StartToStopIT {

    private static final String[] PATHS = {"/portal", "/approvals/sign-in", "/portal/pay", "/portal/nowhere", "/nowhere"
    };

    /** What they are answered when all is there: closed doors, but for the page to sign in. */
    private static final String[] READY = {"404", "200", "403", "404", "404"};

    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final String BODY = "renewal=none&filler=0123456789";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void shouldBeReadyOnceAndNeverTheWebServerItself_fromColdStartToStopUnderLoad()
            throws IOException, InterruptedException {
        try (UnpackedDistribution slipway = UnpackedDistribution.in(folder).withSampleAndAccount()) {
            runs(slipway, "cold start");
            runs(slipway, "warm start");

            assertThat(slipway.log().lines().filter(line -> line.contains("| ERROR |")))
                    .isEmpty();
            assertThat(slipway.log().lines().filter(line -> line.contains("not ready")))
                    .as("lines for pages that were not ready in two starts of two screens")
                    .hasSizeLessThanOrEqualTo(4);
        }
    }

    /** Karaf's realm once waited 10 seconds for what makes digests of passwords: docs/decisions/0157. */
    @Test
    void shouldSignInAtOnce_whileTheFirstStartGoesOn() throws IOException, InterruptedException {
        try (UnpackedDistribution slipway = UnpackedDistribution.in(folder).withSampleAndAccount()) {
            slipway.launch();
            List<String> wrong = new ArrayList<>();
            Awaitility.await("signed in")
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> isSignedIn(slipway.base(), wrong));

            assertThat(wrong).isEmpty();
            slipway.stop();
        }
    }

    /** Notes what is neither a page of the staff nor one that is not ready, and whoever had to wait. */
    private static boolean isSignedIn(URI base, List<String> wrong) {
        long began = System.nanoTime();
        boolean signedIn = false;
        try {
            Page answer = new ApprovalScreen(base).signsIn(Staff.APPROVER);
            signedIn = answer.offers("Sign out");
            if (!signedIn && answer.status() != 503) {
                wrong.add(answer.toString());
            }
        } catch (UncheckedIOException | AssertionError notYet) {
            // nobody listens yet, or the page has no form yet
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (took.compareTo(LONGEST) > 0) {
            wrong.add("took " + took);
        }
        return signedIn;
    }

    private static void runs(UnpackedDistribution slipway, String start) throws IOException, InterruptedException {
        try (Watch watch = Watch.over(slipway.base(), PATHS)) {
            slipway.launch();
            watch.await("ready after a " + start, READY);
            try (Watch load = Watch.over(slipway.base()).withLoad(8, "/approvals/sign-in")) {
                load.await("load", "200", "200", "200", "200", "200", "200", "200", "200");
                thenWhatIsInWorkIsAnswered(slipway);
                load.await("the end", repeated(Watch.REFUSED, 8));
                load.courses().values().forEach(course -> thenItEnds(course, List.of("200")));
            }
            slipway.awaitEnd();
            watch.await("the end", repeated(Watch.REFUSED, PATHS.length));
            thenEachWasReadyOnce(start, watch.courses());
        }
    }

    private static String[] repeated(String text, int times) {
        return java.util.Collections.nCopies(times, text).toArray(String[]::new);
    }

    /** A form of which half has come when SIGTERM comes. */
    private static void thenWhatIsInWorkIsAnswered(UnpackedDistribution slipway) throws IOException {
        int port = slipway.base().getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                Watch closed = Watch.over(slipway.base(), "/portal")) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            String head = "POST /portal/renew HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + BODY.length()
                    + "\r\n\r\n";
            out.write((head + BODY.substring(0, 10)).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            closed.await("the page of a moment ago", "404");

            slipway.terminate();
            closed.await("the port is closed", Watch.REFUSED);
            out.write(BODY.substring(10).getBytes(StandardCharsets.US_ASCII));
            out.flush();

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 403 ")
                    .contains("Connection: close", "Content-Security-Policy: default-src 'none'")
                    .endsWith("</html>\n");
        }
    }

    private static void thenEachWasReadyOnce(String start, Map<String, List<String>> courses) {
        int path = 0;
        for (Map.Entry<String, List<String>> course : courses.entrySet()) {
            String ready = READY[path++];
            List<String> seen = course.getValue();
            assertThat(seen.get(0)).as(start).isEqualTo(Watch.REFUSED);
            boolean early = seen.get(1).equals("503");
            thenItEnds(seen.subList(1, seen.size()), early ? List.of("503", ready) : List.of(ready));
        }
    }

    /** From the last answer on nobody listens; at the moment in between, a connection may be left in the system's queue. */
    private static void thenItEnds(List<String> course, List<String> answers) {
        assertThat(course.subList(0, answers.size())).as(course.toString()).isEqualTo(answers);
        assertThat(course.subList(answers.size(), course.size()))
                .isIn(List.of(Watch.REFUSED), List.of(Watch.NOT_TAKEN, Watch.REFUSED));
    }

    @Test
    void shouldSayThatItIsNotReady_whileABundleIsUpdated(Site site) {
        // an update in the middle of the start would stop pages that another thread is about to start
        Awaitility.await("the start is over")
                .atMost(Duration.ofMinutes(1))
                .until(() -> site.log().contains("The sample data is in the reference ledger"));
        String before = site.log();
        try (Watch watch = Watch.over(site.base(), PATHS)) {
            watch.await("ready", READY);

            for (String bundle : List.of("org.slipway.portal.web", "org.slipway.approval.web", "org.slipway.letter")) {
                site.bundles().update(bundle);
                watch.await("ready after an update of " + bundle, READY);
            }

            Map<String, List<String>> courses = watch.courses();
            assertThat(courses.get("/portal #0")).containsExactly("404");
            assertThat(courses.get("/approvals/sign-in #1")).containsOnly("200", "503");
            assertThat(courses.get("/portal/pay #2")).containsOnly("403", "503");
            assertThat(courses.get("/portal/nowhere #3")).containsOnly("404");
            assertThat(courses.get("/nowhere #4")).containsExactly("404");
        }
        assertThat(site.log().substring(before.length()).lines().filter(line -> line.contains("| ERROR |")))
                .isEmpty();
    }
}
