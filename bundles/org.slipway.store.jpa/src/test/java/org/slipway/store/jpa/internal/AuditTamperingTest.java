// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.testkit.FixedKeyRing;
import org.slipway.testkit.Suppliers;

/** What somebody does to the audit trail who can write into the database, but has not the key. */
class AuditTamperingTest {

    private static final SupplierId TALA = Suppliers.TALA.id();

    @Nested
    class OnDerby extends Chain {

        @Override
        TestDatabase database() {
            return TestDatabase.DERBY;
        }
    }

    @Nested
    class OnPostgreSql extends Chain {

        @Override
        TestDatabase database() {
            return TestDatabase.POSTGRESQL;
        }
    }

    abstract static class Chain {

        @TempDir
        Path folder;

        private JpaStores stores;

        abstract TestDatabase database();

        @BeforeEach
        void writeThreeRows() {
            stores = database().emptyStores();
            write("1001");
            write("1002");
            write("1003");
        }

        @Test
        void shouldBeWhole_whenNobodyTouchedIt() {
            assertThat(verdict()).isEqualTo(new AuditVerdict.Whole(3));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "action = 'SLIP_APPROVED'",
                    "actor = 'mal'",
                    "actor = 'mail1', subject = '002'",
                    "subject = '1003'",
                    "happened = happened + 1",
                    "key_id = '0123456789abcdef'",
                    "hash = '0000000000000000000000000000000000000000000000000000000000000000'"
                })
        void shouldNameTheRow_whenAColumnWasChanged(String change) {
            // when
            int changed = stores.execute("UPDATE audit_row SET " + change + " WHERE row_no = 2");

            // then
            assertThat(changed).isEqualTo(1);
            assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(2));
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2})
        void shouldNameTheRow_whenItWasRemoved(long row) {
            // when
            stores.execute("DELETE FROM audit_row WHERE row_no = " + row);

            // then
            assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(row));
        }

        @Test
        void shouldNameTheRow_whenTwoChangedPlaces() {
            // when
            stores.execute("UPDATE audit_row SET row_no = 9 WHERE row_no = 2");
            stores.execute("UPDATE audit_row SET row_no = 2 WHERE row_no = 3");
            stores.execute("UPDATE audit_row SET row_no = 3 WHERE row_no = 9");

            // then
            assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(2));
        }

        @Test
        void shouldBeBroken_whenAllRowsAreSaidToBeUnderAnotherKey() {
            // when
            stores.execute("UPDATE audit_row SET key_id = '0123456789abcdef'");

            // then
            assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(1));
        }

        @Test
        void shouldBeBroken_whenTheEndIsSaidToBeUnderAnotherKey() {
            // when
            String before = FixedKeyRing.idOf("test") + ":2";
            stores.execute("UPDATE audit_row SET key_id = '0123456789abcdef', action = 'KEY_CHANGED', subject = '"
                    + before + "' WHERE row_no = 3");

            // then
            assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(3));
        }

        @Test
        void shouldMissTheRows_whenTheNewestWereRemoved() {
            // when
            stores.execute("DELETE FROM audit_row WHERE row_no >= 2");

            // then
            assertThat(verdict()).isEqualTo(new AuditVerdict.CutOff(1, 2));
        }

        @Test
        void shouldMissTheRows_whenTheWholeTrailWasRemoved() {
            // when
            stores.execute("DELETE FROM audit_row");
            stores.execute("DELETE FROM audit_head");

            // then
            assertThat(verdict()).isEqualTo(new AuditVerdict.CutOff(0, 3));
        }

        @Test
        void shouldMissTheRowsForGood_whenAnOlderStateIsBackAndTheTrailGoesOn() {
            // given
            backToThreeRowsFromFive();

            // when
            AuditVerdict atOnce = verdict();
            write("3001");
            AuditVerdict goingOn = verdict();
            write("3002");
            write("3003");
            AuditVerdict longer = verdict();
            stores.keepingHeadsIn(folder);
            write("3004");

            // then
            assertThat(atOnce).isEqualTo(new AuditVerdict.CutOff(3, 2));
            assertThat(goingOn).isEqualTo(new AuditVerdict.CutOff(4, 2));
            assertThat(longer).isEqualTo(new AuditVerdict.CutOff(6, 2));
            assertThat(verdict()).isEqualTo(new AuditVerdict.CutOff(7, 2));
        }

        @Test
        void shouldMissTheRowsForGood_whenTheOtherNodeHasGoneOnMeanwhile() {
            // given
            backToThreeRowsFromFive();
            JpaStores other = stores.anotherNode();
            write(other, "3001");
            write(other, "3002");
            write(other, "3003");

            // when
            AuditVerdict before = verdict();
            write("3004");

            // then
            assertThat(before).isEqualTo(new AuditVerdict.Broken(5));
            assertThat(verdict()).isEqualTo(new AuditVerdict.CutOff(7, 1));
            assertThat(other.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(7));
        }

        @Test
        void shouldMissTheRows_whenTheOtherNodeKeepsItsHeadsInTheSameFolder() {
            // given
            stores.keepingHeadsIn(folder);
            JpaStores other = stores.anotherNode(new FixedKeyRing("test"), folder);
            List<String> head = head();
            write(other, "2001");

            // when
            stores.execute("DELETE FROM audit_row WHERE row_no = 4");
            putBack(head);

            // then
            assertThat(verdict()).isEqualTo(new AuditVerdict.CutOff(3, 1));
        }

        @Test
        void shouldBeWhole_whenTheOperatorHasPutTheKeptHeadsAway() {
            // given
            backToThreeRowsFromFive();
            write("3001");

            // when
            stores.keepingHeadsIn(folder.resolve("new"));

            // then
            assertThat(verdict()).isEqualTo(new AuditVerdict.Whole(4));
        }

        /** As a backup of the database does, or somebody who kept the head's row. */
        private void backToThreeRowsFromFive() {
            stores.keepingHeadsIn(folder);
            List<String> head = head();
            write("2001");
            write("2002");
            stores.execute("DELETE FROM audit_row WHERE row_no > 3");
            putBack(head);
        }

        private List<String> head() {
            return Stream.of("row_count", "hash", "seal")
                    .map(column ->
                            stores.ask("SELECT " + column + " FROM audit_head").get(0))
                    .toList();
        }

        private void putBack(List<String> head) {
            stores.execute("UPDATE audit_head SET row_count = " + head.get(0) + ", hash = '" + head.get(1)
                    + "', seal = '" + head.get(2) + "'");
        }

        static Stream<List<String>> cuts() {
            return Stream.of(
                    List.of("UPDATE audit_head SET row_count = 2"),
                    List.of(
                            "DELETE FROM audit_row WHERE row_no = 3",
                            "UPDATE audit_head SET row_count = 2,"
                                    + " hash = (SELECT r.hash FROM audit_row r WHERE r.row_no = 2)"),
                    List.of("UPDATE audit_head SET seal = hash"),
                    List.of("DELETE FROM audit_head"));
        }

        @ParameterizedTest
        @MethodSource("cuts")
        void shouldBeBroken_whenItsEndWasMoved(List<String> cut) {
            // when
            cut.forEach(stores::execute);

            // then
            assertThat(verdict()).isInstanceOf(AuditVerdict.Broken.class);
        }

        @Test
        void shouldNameTheRow_whenOneWasPutIn() {
            // when
            stores.execute(
                    "INSERT INTO audit_row SELECT supplier, 4, action, actor, subject, happened, hash, key_id, detail"
                            + " FROM audit_row WHERE row_no = 3");

            // then
            assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(4));
        }

        @Test
        void shouldBeBroken_whenTheKeyIsAnother() {
            assertThat(stores.anotherNode(new FixedKeyRing("another site"), folder)
                            .audit()
                            .verify(TALA))
                    .isEqualTo(new AuditVerdict.Broken(1));
        }

        private AuditVerdict verdict() {
            return stores.audit().verify(TALA);
        }

        private void write(String invoice) {
            write(stores, invoice);
        }

        private static void write(JpaStores node, String invoice) {
            Instant at = Instant.parse("2026-03-02T01:30:00Z");
            AuditEntry entry = new AuditEntry(TALA, AuditAction.INVOICE_NOTIFIED, "mail", invoice, at);
            node.work().add(List.of(), List.of(entry));
        }
    }
}
