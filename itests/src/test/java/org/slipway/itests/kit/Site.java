// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.ops4j.pax.exam.Option;

/** A running distribution with a mail server beside it, for all tests of a run. */
public final class Site implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);

    private final int httpPort = FreePort.free();
    private final int probePort = FreePort.free();
    private final Mailbox mailbox = Mailbox.open();
    private final Invitations invitations = new Invitations(mailbox, this::books);
    private final Distribution distribution;

    Site() {
        this("site");
    }

    private Site(String name, Option... more) {
        distribution = Distribution.start(name, httpPort, mailbox.port(), probePort, more);
        awaitAnswer();
    }

    /** A site of its own whose files are scanned by the clamd on that port. */
    public static Site withScanner(int clamdPort) {
        return new Site("scanned", Distribution.scanner(clamdPort));
    }

    /** A site of its own that allows so much in ten minutes, behind a proxy at 127.0.0.1. */
    public static Site withLimits(int wrongLinks, int openings, int forms) {
        return new Site("limited", Distribution.limits(wrongLinks, openings, forms));
    }

    /** A site of its own with store and books in that database. */
    public static Site on(Postgres database) {
        return new Site("postgres", Distribution.postgres(database));
    }

    /** A site of its own whose database is on that disk. */
    public static Site on(SmallDisk disk) {
        return new Site("full", Distribution.store(disk.derby("db")));
    }

    /** A site of its own whose master key changes. */
    public static Site withAKeyOfItsOwn() {
        return new Site("key");
    }

    /** A site of its own with a configuration of every kind, and a scanner that is away. */
    public static Site withEverything() {
        return new Site("everything", Distribution.everything(FreePort.free()));
    }

    /** A site of its own that writes down what is asked of host and store. */
    public static Site counted() {
        return new Site("counted", Distribution.counted());
    }

    /** What the web server's threads asked of host and store for something that was done on a counted site. */
    public Asked asked(Runnable done) {
        return Asked.during(file("data/log/karaf.log"), file("data/log/derby.log"), done);
    }

    /** A file of the container, by its path below the container's folder. */
    public Path file(String path) {
        return distribution.file(path);
    }

    /** Waits until the screens answer. */
    public void awaitAnswer() {
        Awaitility.await("the approval screen answers")
                .atMost(START)
                .ignoreExceptions()
                .until(() -> new Browser().open(address("/approvals/sign-in")).status() == 200);
    }

    /** Where it is. */
    public URI base() {
        return URI.create("http://localhost:" + httpPort);
    }

    /** Address of a path. */
    public URI address(String path) {
        return base().resolve(path);
    }

    /** The mail server. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /** Customers, by the mails that they got. */
    public Invitations invitations() {
        return invitations;
    }

    /** The bundles in the container. */
    public Bundles bundles() {
        return new Bundles(probePort);
    }

    /** What the container holds, after a collection of its garbage. */
    public Vitals vitals() {
        return bundles().vitals();
    }

    /** The books of the host. */
    public HostBooks books() {
        return new HostBooks(bundles());
    }

    /** What the container logged up to now. */
    public String log() {
        return distribution.log();
    }

    @Override
    public void close() {
        distribution.stop();
        mailbox.close();
    }
}
