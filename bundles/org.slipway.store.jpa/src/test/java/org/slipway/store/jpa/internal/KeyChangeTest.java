// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.link.LinkPurpose;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.StoredLink;
import org.slipway.testkit.FixedKeyRing;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.Together;

/** A database that starts with another key than the one it belongs to. */
class KeyChangeTest {

    private static final String OLD_KEY = FixedKeyRing.idOf("test");
    private static final String NEW_KEY = FixedKeyRing.idOf("new");
    private static final AuditVerdict OLD_ROWS_UNPROVEN =
            new AuditVerdict.Unproven(3, List.of(new AuditVerdict.SealedRows(OLD_KEY, 1, 2)));

    @Nested
    class OnDerby extends KeyChange {

        @Override
        TestDatabase database() {
            return TestDatabase.DERBY;
        }
    }

    @Nested
    class OnPostgreSql extends KeyChange {

        @Override
        TestDatabase database() {
            return TestDatabase.POSTGRESQL;
        }
    }

    abstract static class KeyChange {

        private static final SupplierId TALA = Suppliers.TALA.id();
        private static final Instant NEVER = Instant.parse("2126-03-02T00:00:00Z");

        @TempDir
        Path folder;

        private JpaStores before;

        abstract TestDatabase database();

        @BeforeEach
        void writeTwoRows() {
            before = database().emptyStores();
            before.claim("");
            write(before, "AAAAAAAAAAAAAAAAAAAAAA");
            write(before, "BBBBBBBBBBBBBBBBBBBBBB");
        }

        @Test
        void shouldChangeNothing_whenTheKeyIsTheSame() {
            // when
            before.claim("");

            // then
            assertThat(verdict(before)).isEqualTo(new AuditVerdict.Whole(2));
            assertThat(expiry(before, "AAAAAAAAAAAAAAAAAAAAAA")).isAfter(Instant.now());
        }

        @Test
        void shouldGoOnUnderTheNewKeyAndStayProvable_whenTheOldOneIsAtHand() {
            // given
            JpaStores after = node("new", "test");

            // when
            after.claim("");
            write(after, "CCCCCCCCCCCCCCCCCCCCCC");

            // then
            assertThat(verdict(after)).isEqualTo(new AuditVerdict.Whole(4));
            assertThat(after.ask("SELECT key_id FROM audit_row ORDER BY row_no"))
                    .containsExactly(OLD_KEY, OLD_KEY, NEW_KEY, NEW_KEY);
            assertThat(after.ask("SELECT subject FROM audit_row WHERE action = 'KEY_CHANGED'"))
                    .containsExactly(OLD_KEY + ":2");
            assertThat(after.ask("SELECT key_id FROM database_key")).containsExactly(NEW_KEY);
        }

        @Test
        void shouldEndEveryLinkFromBefore_whenTheKeyChanges() {
            // given
            JpaStores after = node("new", "test");

            // when
            after.claim("");
            write(after, "CCCCCCCCCCCCCCCCCCCCCC");

            // then
            assertThat(expiry(after, "AAAAAAAAAAAAAAAAAAAAAA")).isBeforeOrEqualTo(Instant.now());
            assertThat(expiry(after, "BBBBBBBBBBBBBBBBBBBBBB")).isBeforeOrEqualTo(Instant.now());
            assertThat(expiry(after, "CCCCCCCCCCCCCCCCCCCCCC")).isAfter(Instant.now());
        }

        @Test
        void shouldSayWhatCantBeProved_whenTheOldKeyIsGoneLater() {
            // given
            node("new", "test").claim("");

            // when
            JpaStores later = node("new");
            later.claim("");

            // then
            assertThat(verdict(later)).isEqualTo(OLD_ROWS_UNPROVEN);
        }

        @Test
        void shouldRefuseInWords_whenTheKeyIsUnknown() {
            // given
            JpaStores other = node("new");

            // then
            assertThatThrownBy(() -> other.claim(""))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("It belongs to key " + OLD_KEY
                            + ", but the key file (etc/slipway.key, unless slipway.keyring says otherwise) holds key "
                            + NEW_KEY
                            + ". Put the right file back. If the key was replaced on purpose, keep the old file"
                            + " beside the new one, as slipway.key.old. If it is lost for good, write acceptKey = "
                            + NEW_KEY
                            + " into etc/slipway.audit.cfg and start again: the audit trail goes on, but what was written under the lost"
                            + " key can't be proved any more");
            assertThatThrownBy(() -> other.claim(OLD_KEY)).isInstanceOf(IllegalStateException.class);
            assertThat(verdict(before)).isEqualTo(new AuditVerdict.Whole(2));
        }

        @Test
        void shouldGoOn_whenTheOperatorAcceptsTheKeyByItsId() {
            // given
            JpaStores after = node("new");

            // when
            after.claim(NEW_KEY);

            // then
            assertThat(verdict(after)).isEqualTo(OLD_ROWS_UNPROVEN);
            after.claim("");
        }

        @Test
        void shouldRefuseTheOldNode_whenItHasMissedTheChange() {
            // given
            node("new", "test").claim("");

            // then
            assertThatThrownBy(() -> write(before, "CCCCCCCCCCCCCCCCCCCCCC"))
                    .isInstanceOf(UnavailableException.class)
                    .hasRootCauseMessage("the audit trail of supplier tala goes on under key " + NEW_KEY
                            + ", which this node does not have: was the key changed while it ran?");
            assertThatThrownBy(() -> before.claim("")).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void shouldChangeOnce_whenFourNodesStartTogether() {
            // when
            Together.call(4, () -> {
                node("new", "test").claim("");
                return true;
            });

            // then
            assertThat(before.ask("SELECT subject FROM audit_row WHERE action = 'KEY_CHANGED'"))
                    .containsExactly(OLD_KEY + ":2");
            assertThat(verdict(node("new", "test"))).isEqualTo(new AuditVerdict.Whole(3));
        }

        @Test
        void shouldNameTheirKey_whenRowsAreFromBeforeKeysHadIds() {
            // given
            before.execute("UPDATE audit_row SET key_id = ''");
            before.execute("UPDATE audit_head SET key_id = ''");
            before.execute("DELETE FROM database_key");

            // when
            JpaStores after = node("new", "test");
            after.claim("");

            // then
            assertThat(after.ask("SELECT key_id FROM audit_row ORDER BY row_no"))
                    .containsExactly(OLD_KEY, OLD_KEY, NEW_KEY);
            assertThat(verdict(after)).isEqualTo(new AuditVerdict.Whole(3));
        }

        @Test
        void shouldRefuse_whenRowsAreFromBeforeKeysHadIdsAndNoKeyFits() {
            // given
            before.execute("UPDATE audit_row SET key_id = ''");
            before.execute("UPDATE audit_head SET key_id = ''");
            before.execute("DELETE FROM database_key");

            // then
            assertThatThrownBy(() -> node("new").claim(""))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("It belongs to key unknown, ");
        }

        @Test
        void shouldNameTheRow_whenOneFromBeforeTheChangeIsAltered() {
            // given
            node("new", "test").claim("");

            // when
            before.execute("UPDATE audit_row SET actor = 'mal' WHERE row_no = 2");

            // then
            assertThat(verdict(node("new", "test"))).isEqualTo(new AuditVerdict.Broken(2));
        }

        @Test
        void shouldBeBroken_whenTheNumberOfRowsBeforeTheChangeIsAnother() {
            // given
            node("new", "test").claim("");

            // when
            before.execute("DELETE FROM audit_row WHERE row_no = 2");
            before.execute("UPDATE audit_row SET row_no = 2 WHERE row_no = 3");

            // then
            assertThat(verdict(node("new"))).isEqualTo(new AuditVerdict.Broken(2));
        }

        private JpaStores node(String site, String... previous) {
            return before.anotherNode(new FixedKeyRing(site, previous), folder);
        }

        private static AuditVerdict verdict(JpaStores stores) {
            return stores.audit().verify(TALA);
        }

        private static Instant expiry(JpaStores stores, String selector) {
            return stores.links().find(selector).orElseThrow().life().expires();
        }

        private static void write(JpaStores stores, String selector) {
            Instant issued = Instant.now().truncatedTo(ChronoUnit.MICROS);
            StoredLink link = new StoredLink(
                    selector,
                    "0f".repeat(32),
                    LinkPurpose.VIEW_AND_PAY,
                    new InvoiceRef(TALA, "1001"),
                    "a@narra.example",
                    new StoredLink.Life(issued, NEVER));
            stores.links()
                    .give(
                            link,
                            before -> false,
                            given -> new AuditEntry(TALA, AuditAction.LINK_ISSUED, "links", selector, issued));
        }
    }
}
