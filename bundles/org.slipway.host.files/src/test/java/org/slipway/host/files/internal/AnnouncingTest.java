// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.InvoiceAnnouncements;
import org.slipway.testkit.LogLines;
import org.slipway.testkit.Suppliers;

/** New invoices are announced, and none of them twice. */
class AnnouncingTest {

    @TempDir
    private Path folder;

    private final List<String> announced = new ArrayList<>();
    private final InvoiceAnnouncements announcements =
            invoices -> invoices.stream().map(InvoiceRef::toString).forEach(announced::add);

    private Platform platform(Disk disk) {
        return new Platform(folder.resolve("tala"), Suppliers.TALA, disk, Clock.systemUTC());
    }

    @Test
    void shouldAnnounceWhatIsNewAndPayable_butNotTheFirstExport() {
        try (Platform platform = platform(new LocalDisk())) {
            platform.enter(invoice().build());
            platform.enter(invoice().id("1002").build());
            platform.enter(invoice().id("1003").paid("11200.00").build());

            platform.looked(announcements);
            platform.looked(announcements);
            platform.restart(announcements);

            assertThat(announced).containsExactly("tala/1002");
        }
    }

    @Test
    void shouldAnnounceTheFirstExport_whenConfigured() {
        try (Platform platform = platform(new LocalDisk()).with("announceFirst", true)) {
            platform.enter(invoice().build());
            platform.looked(announcements);

            assertThat(announced).containsExactly("tala/1001");
        }
    }

    @Test
    void shouldAnnounceNothing_whenSwitchedOff() {
        try (Platform platform = platform(new LocalDisk()).with("announce", false)) {
            platform.enter(invoice().build());
            platform.enter(invoice().id("1002").build());
            platform.with("announce", true).looked(announcements);

            assertThat(announced).isEmpty();
        }
    }

    @Test
    void shouldWait_whileTheAnnouncementsDoNotAnswer() {
        try (Platform platform = platform(new LocalDisk())) {
            platform.enter(invoice().build());
            platform.enter(invoice().id("1002").build());
            platform.looked(invoices -> {
                throw new UnavailableException("database", new IOException("down"));
            });
            platform.enter(invoice().id("1003").build());

            platform.looked(announcements);

            assertThat(announced).containsExactly("tala/1002", "tala/1003");
        }
    }

    @Test
    void shouldSayThatItIsUnclear_whenTheAnswerIsLost() {
        try (Platform platform = platform(new LocalDisk());
                LogLines log = new LogLines()) {
            platform.enter(invoice().build());
            platform.enter(invoice().id("1002").build());
            platform.looked(invoices -> {
                throw UnavailableException.unknown("database", new IOException("reset"));
            });

            platform.looked(announcements);

            assertThat(announced).isEmpty();
            assertThat(log.of("ERROR"))
                    .containsExactly(
                            "Nobody knows whether 1 new invoices of tala were announced, from 1002 to 1002; they are"
                                    + " not announced again: see whether their customers were mailed");
        }
    }

    /** Of writing down what is begun, and of writing down that it is done: file, place, folder each. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void shouldAnnounceOnceAtMost_whenTheProcessEndsAtAStep(int step) {
        // given
        FailingDisk disk = new FailingDisk();
        try (Platform platform = platform(disk)) {
            platform.enter(invoice().build());
            platform.enter(invoice().id("1002").build());
            disk.fail(step, Integer.MAX_VALUE, step % 2 == 0);
            platform.looked(announcements);
        }

        // when
        try (Platform platform = platform(new LocalDisk());
                LogLines log = new LogLines()) {
            platform.looked(announcements);

            // then
            boolean said = log.text().contains("Nobody knows whether 1 new invoices of tala were announced");
            assertThat(announced.size()).isLessThanOrEqualTo(1);
            assertThat(announced.isEmpty() && !said).as("lost without a word").isFalse();
        }
    }
}
