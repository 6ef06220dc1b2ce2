// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.spi.key.KeyRing;
import org.slipway.testkit.FixedKeyRing;

class KeptHeadsTest {

    private static final KeyRing RING = new FixedKeyRing("test");
    private static final KeptHead FIVE = new KeptHead("tala", 5, "a5".repeat(32));
    private static final KeptHead SEVEN = new KeptHead("tala", 7, "a7".repeat(32));

    @TempDir
    Path folder;

    @Test
    void shouldKeepTheHighest_whenTwoTransactionsEndInTheOtherOrder() {
        try (KeptHeads heads = open()) {
            heads.keep(SEVEN);
            heads.keep(FIVE);

            assertThat(heads.newest("tala")).contains(SEVEN);
        }
        assertThat(afterRestart()).containsExactly(SEVEN);
    }

    @Test
    void shouldRememberWhatWasLost_whenTheChainGoesOn() {
        try (KeptHeads heads = open()) {
            heads.keep(SEVEN);
            heads.lost(SEVEN, 4);
            heads.keep(FIVE);
        }

        assertThat(afterRestart()).containsExactly(SEVEN.lostFrom(4), FIVE);
    }

    @Test
    void shouldGoOnFromTheLineBefore_whenTheLastOneWasCutShortByACrash() throws IOException {
        try (KeptHeads heads = open()) {
            heads.keep(FIVE);
        }
        String whole = SEVEN.line(new AuditKeys(RING));
        append(whole.substring(0, whole.length() - 20));

        try (KeptHeads heads = open()) {
            assertThat(heads.newest("tala")).contains(FIVE);
            heads.keep(SEVEN);
        }
        assertThat(afterRestart()).containsExactly(SEVEN);
    }

    @Test
    void shouldNotBelieveALine_whenItIsNotOurs() throws IOException {
        try (KeptHeads heads = open()) {
            heads.keep(FIVE);
        }
        String forged = SEVEN.line(new AuditKeys(new FixedKeyRing("other")));
        append(forged.replace(FixedKeyRing.idOf("other"), FixedKeyRing.idOf("test")) + "\n");

        assertThat(afterRestart()).containsExactly(FIVE);
    }

    @Test
    void shouldHaveAFileEach_whenTwoNodesShareTheFolder() {
        try (KeptHeads one = open();
                KeptHeads two = open()) {
            one.keep(FIVE);
            two.keep(SEVEN);

            assertThat(one.newest("tala")).contains(FIVE);
            assertThat(one.of("tala")).contains(FIVE, SEVEN);
        }
        assertThat(folder.resolve("1.heads")).exists();
        assertThat(folder.resolve("2.heads")).exists();
    }

    @Test
    void shouldOnlyRemember_whenTheFolderCantBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        try (KeptHeads heads = KeptHeads.in(RING, file)) {
            heads.keep(FIVE);

            assertThat(heads.newest("tala")).contains(FIVE);
        }
    }

    private KeptHeads open() {
        return KeptHeads.in(RING, folder);
    }

    private List<KeptHead> afterRestart() {
        try (KeptHeads heads = open()) {
            return heads.of("tala").stream().distinct().toList();
        }
    }

    private void append(String text) throws IOException {
        Files.writeString(folder.resolve("1.heads"), text, StandardOpenOption.APPEND);
    }
}
