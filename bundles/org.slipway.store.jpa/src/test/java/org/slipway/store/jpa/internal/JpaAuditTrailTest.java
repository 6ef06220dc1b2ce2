// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.Together;

class JpaAuditTrailTest {

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
        @ValueSource(longs = {1, 2, 3})
        void shouldNameTheRow_whenItWasRemoved(long row) {
            // when
            stores.execute("DELETE FROM audit_row WHERE row_no = " + row);

            // then
            assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(row));
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
            stores.execute("INSERT INTO audit_row SELECT supplier, 4, action, actor, subject, happened, hash"
                    + " FROM audit_row WHERE row_no = 3");

            // then
            assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(4));
        }

        @Test
        void shouldBeBroken_whenTheKeyIsAnother() {
            assertThat(stores.withKeys("another site").audit().verify(TALA)).isEqualTo(new AuditVerdict.Broken(1));
        }

        @Test
        void shouldBeWholeAtAnyTime_whenEightWriteAndVerify() {
            // when
            List<AuditVerdict> verdicts = Together.call(8, () -> {
                for (int i = 0; i < 70; i++) {
                    write("2001");
                }
                return verdict();
            });

            // then
            assertThat(verdicts).hasOnlyElementsOfType(AuditVerdict.Whole.class);
            assertThat(verdict()).isEqualTo(new AuditVerdict.Whole(563));
        }

        private AuditVerdict verdict() {
            return stores.audit().verify(TALA);
        }

        private void write(String invoice) {
            Instant at = Instant.parse("2026-03-02T01:30:00Z");
            AuditEntry entry = new AuditEntry(TALA, AuditAction.INVOICE_NOTIFIED, "mail", invoice, at);
            stores.work().add(List.of(), List.of(entry));
        }
    }
}
