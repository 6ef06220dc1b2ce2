// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.mail.internal.route.DeliveryException.Meaning;

final class FolderRouteTest {

    private static final byte[] MESSAGE = "Subject: ₱1\r\n\r\nText\r\n".getBytes(StandardCharsets.UTF_8);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00.250Z"), ZoneOffset.UTC);

    @TempDir
    private Path temp;

    @Test
    void shouldWriteOneFileAMail_whenTwoAreSentInTheSameMoment() throws Exception {
        // given
        Path folder = temp.resolve("slipway/mail");
        MailRoute.Connection connection = new FolderRoute(folder, NOON).connect();

        // when
        connection.send("juan@example.com", MESSAGE);
        connection.send("juan@example.com", MESSAGE);

        // then
        assertThat(names(folder)).containsExactly("20261123T120000.250Z-000001.eml", "20261123T120000.250Z-000002.eml");
        assertThat(Files.readString(folder.resolve("20261123T120000.250Z-000001.eml")))
                .isEqualTo("Subject: ₱1\n\nText\n");
    }

    @Test
    void shouldLetOnlyTheOwnerIn_whenFolderIsMade() throws Exception {
        // given
        Path folder = temp.resolve("mail");

        // when
        new FolderRoute(folder, NOON).connect().send("juan@example.com", MESSAGE);

        // then
        Path file = folder.resolve("20261123T120000.250Z-000001.eml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldSayThatTheRouteIsDown_whenFolderCanNotBe() throws Exception {
        // given
        Path blocked = Files.createFile(temp.resolve("file")).resolve("mail");

        // when // then
        assertThatThrownBy(() -> new FolderRoute(blocked, NOON).connect())
                .isInstanceOfSatisfying(
                        DeliveryException.class, e -> assertThat(e.meaning()).isEqualTo(Meaning.ROUTE_DOWN));
    }

    @Test
    void shouldLeaveNothingHalfWritten_whenFolderDisappears() throws Exception {
        // given
        Path folder = temp.resolve("mail");
        MailRoute.Connection connection = new FolderRoute(folder, NOON).connect();
        Files.delete(folder);

        // when // then
        assertThatThrownBy(() -> connection.send("juan@example.com", MESSAGE))
                .isInstanceOfSatisfying(
                        DeliveryException.class, e -> assertThat(e.meaning()).isEqualTo(Meaning.ROUTE_DOWN));
        assertThat(names(temp)).isEmpty();
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
