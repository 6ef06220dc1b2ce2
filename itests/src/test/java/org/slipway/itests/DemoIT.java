// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Demo;

/** The one command. */
class DemoIT {

    /** Mails leave by a worker, after the page that asked for them. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void shouldKeepEverything_whenItIsStoppedAndStartedAgain() throws IOException {
        String data = folder.resolve("my data").toString();
        String port = String.valueOf(freePort());

        Demo first = Demo.run(folder, Map.of(), "--port", port, "--data", data).awaitStart();
        List<ProcessHandle> children = first.children();
        String code;
        try {
            code = thenTheStoryCanBegin(first, port);
        } finally {
            assertThat(first.stop()).as(first.said()).isZero();
        }
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);

        Demo second = Demo.run(folder, Map.of(), "--port", port, "--data", data).awaitStart();
        try {
            assertThat(second.lines("staff sign-in")).isEqualTo(first.lines("staff sign-in"));
            assertThat(signedIn(second, port).queue().text()).contains(code);
        } finally {
            second.stop();
        }
    }

    private static String thenTheStoryCanBegin(Demo demo, String port) throws IOException {
        assertThat(demo.lines("portal link")).hasSize(1);
        assertThat(demo.lines("approval screen")).containsExactly("http://localhost:" + port + "/approvals");
        assertThat(demo.lines("staff sign-in")).hasSize(4).allMatch(line -> line.matches("\\S+ \\S{16,}"));
        assertThat(demo.lines("mail folder")).hasSize(1);
        assertThat(signedIn(demo, port, 2)
                        .open("/approvals/methods?supplier=mabuhay")
                        .text())
                .as("an admin")
                .contains("InstaPay to BDO", "Add a payment method");

        Customer customer = new Customer(URI.create(demo.lines("portal link").get(0)));
        String code = customer.submits(Map.of("amount", "1.00"));
        assertThat(signedIn(demo, port).queue().text()).contains(code);
        thenMailsAreForTheOwnerOnly(Path.of(demo.lines("mail folder").get(0)));
        return code;
    }

    private static void thenMailsAreForTheOwnerOnly(Path folder) throws IOException {
        Path mail = Awaitility.await("a mail in the folder")
                .atMost(PATIENCE)
                .until(() -> firstMail(folder), Optional::isPresent)
                .orElseThrow();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mail)))
                .isEqualTo("rw-------");
    }

    private static Optional<Path> firstMail(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).findFirst();
        }
    }

    private static ApprovalScreen signedIn(Demo demo, String port) {
        return signedIn(demo, port, 0);
    }

    private static ApprovalScreen signedIn(Demo demo, String port, int which) {
        String[] account = demo.lines("staff sign-in").get(which).split(" ", -1);
        ApprovalScreen staff = new ApprovalScreen(URI.create("http://localhost:" + port));
        staff.signsIn(account[0], account[1]);
        return staff;
    }

    @Test
    void shouldSayItInOneLine_whenThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            Demo demo = Demo.run(
                    folder,
                    Map.of(),
                    "--port",
                    port,
                    "--data",
                    folder.resolve("data").toString());

            assertThat(demo.awaitEnd()).isEqualTo(1);
            assertThat(demo.said().lines()).singleElement().asString().contains("port " + port + " is in use");
        }
    }

    @Test
    void shouldSayItInOneLine_whenThereIsNoJdk() {
        Demo demo = Demo.run(folder, Map.of("JAVA_HOME", folder.toString()));

        assertThat(demo.awaitEnd()).isEqualTo(1);
        assertThat(demo.said().lines()).singleElement().asString().contains("JDK 17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8", "11", "21"})
    void shouldSayItInOneLine_whenTheJdkIsAnother(String version) throws IOException {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho '    java.specification.version = " + version + "' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

        Demo demo = Demo.run(folder, Map.of("JAVA_HOME", folder.resolve("jdk").toString()));

        assertThat(demo.awaitEnd()).isEqualTo(1);
        assertThat(demo.said().lines())
                .singleElement()
                .asString()
                .contains("needs a JDK 17")
                .contains("is version " + version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"odoo", "killbill"})
    void shouldSayItInOneLine_whenItIsNotToldHowToReachTheHost(String host) {
        Demo demo = Demo.run(folder, Map.of(), "--host", host);

        assertThat(demo.awaitEnd()).isEqualTo(1);
        assertThat(demo.said().lines())
                .singleElement()
                .asString()
                .startsWith("slipway: --host " + host + " needs --" + host + "-");
    }

    @Test
    void shouldTouchNothing_whenTheFolderIsSomebodyElses() throws IOException {
        Path theirs = Files.writeString(folder.resolve("letter.txt"), "mine");

        Demo demo = Demo.run(folder, Map.of(), "--port", "" + freePort(), "--data", folder.toString(), "--fresh");

        assertThat(demo.awaitEnd()).isEqualTo(1);
        assertThat(theirs).hasContent("mine");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
