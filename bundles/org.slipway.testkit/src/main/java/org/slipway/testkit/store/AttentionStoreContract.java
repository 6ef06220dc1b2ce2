// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Attention;
import org.slipway.api.approval.Attention.Viewer;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmittedRange;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.AttentionStore;
import org.slipway.spi.store.SlipQuery;
import org.slipway.testkit.Suppliers;

/** What every {@link AttentionStore} does. */
public abstract class AttentionStoreContract {

    private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
    private static final Viewer ANA = new Viewer("ana", AT);
    private static final Viewer BEN = new Viewer("ben", AT.minusSeconds(60));
    private static final SupplierScope TALA = SupplierScope.of(Suppliers.TALA.id());

    private StoresUnderTest stores;
    private AttentionStore attention;
    private Slip first;
    private Slip elsewhere;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void submitTwo() {
        stores = emptyStores();
        attention = stores.attention();
        first = slip().code("PS-0000-01").build();
        elsewhere = singaporeSlip().code("PS-0000-02").build();
        stores.slips().submit(NewSlips.of(first));
        stores.slips().submit(NewSlips.of(elsewhere));
    }

    @Test
    void shouldTellWhoLooks_whenSomeHaveOpenedIt() {
        // given
        attention.opened(first.ref(), ANA, AT.minusSeconds(600));
        attention.opened(first.ref(), BEN, AT.minusSeconds(600));
        attention.opened(elsewhere.ref(), ANA, AT.minusSeconds(600));
        Set<SlipCode> both = Set.of(first.code(), elsewhere.code());

        // then
        assertThat(attention.of(TALA, both, AT.minusSeconds(300)))
                .isEqualTo(Map.of(first.code(), new Attention(Optional.empty(), List.of(BEN, ANA))));
        assertThat(attention.of(SupplierScope.EVERY, both, AT))
                .isEqualTo(Map.of(
                        first.code(), new Attention(Optional.empty(), List.of(ANA)),
                        elsewhere.code(), new Attention(Optional.empty(), List.of(ANA))));
        assertThat(attention.of(TALA, both, AT.plusSeconds(1))).isEqualTo(Map.of(first.code(), Attention.NONE));
        assertThat(attention.of(TALA, Set.of(), AT)).isEmpty();
        assertThat(attention.of(new SupplierScope(false, Set.of()), both, AT)).isEmpty();
    }

    @Test
    void shouldKeepTheNewestMoment_whenTheSameOpensItAgain() {
        // given
        Viewer again = new Viewer("ana", AT.plusSeconds(30));
        attention.opened(first.ref(), ANA, AT.minusSeconds(600));

        // when
        attention.opened(first.ref(), again, AT.minusSeconds(600));

        // then
        assertThat(seen()).isEqualTo(new Attention(Optional.empty(), List.of(again)));
    }

    @Test
    void shouldForgetWhatIsOld_whenAnySlipIsOpened() {
        // given
        attention.opened(first.ref(), BEN, AT.minusSeconds(600));

        // when
        attention.opened(elsewhere.ref(), ANA, AT.minusSeconds(59));

        // then
        assertThat(seen()).isEqualTo(Attention.NONE);
    }

    @Test
    void shouldAssignAndReleaseWithAuditRows_whenItIsNotSoAlready() {
        assertThat(assign("ana")).isTrue();
        assertThat(assign("ana")).isFalse();
        assertThat(seen().assigned()).contains("ana");
        assertThat(assign("ben")).isTrue();
        assertThat(attention.assign(first.ref(), Optional.empty(), entry(AuditAction.SLIP_UNASSIGNED, "")))
                .isTrue();
        assertThat(attention.assign(first.ref(), Optional.empty(), entry(AuditAction.SLIP_UNASSIGNED, "")))
                .isFalse();
        assertThat(attention.assign(
                        slip().code("PS-ZZZZ-ZZ").build().ref(),
                        Optional.of("ana"),
                        entry(AuditAction.SLIP_ASSIGNED, "x")))
                .isFalse();
        assertThat(seen()).isEqualTo(Attention.NONE);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(4));
    }

    @Test
    void shouldLeaveTheSlipAsItIs_whenItIsAssigned() {
        // when
        assign("ana");

        // then
        assertThat(stores.slips().find(TALA, first.code())).contains(first);
    }

    @Test
    void shouldListWhatIsSomebodys_whenAListIsAskedForIt() {
        // given
        stores.slips().submit(NewSlips.of(slip().code("PS-0000-03").build()));
        assign("ana");

        // then
        assertThat(listed("ana")).containsExactly(first);
        assertThat(listed("ben")).isEmpty();
    }

    private List<Slip> listed(String name) {
        SlipQuery.Part part = new SlipQuery.Part(SubmittedRange.ANY, Optional.empty(), Optional.of(name));
        return stores.slips()
                .query(new SlipQuery(
                        TALA,
                        Set.of(SlipStatus.PENDING),
                        SlipOrder.OLDEST_SUBMISSION,
                        part,
                        new SlipQuery.Page(Optional.empty(), 10)));
    }

    private boolean assign(String to) {
        return attention.assign(first.ref(), Optional.of(to), entry(AuditAction.SLIP_ASSIGNED, to));
    }

    private AuditEntry entry(AuditAction action, String detail) {
        return new AuditEntry(Suppliers.TALA.id(), action, "cora", first.code().value(), AT, detail);
    }

    private Attention seen() {
        return attention
                .of(TALA, Set.of(first.code()), AT.minusSeconds(300))
                .getOrDefault(first.code(), Attention.NONE);
    }
}
