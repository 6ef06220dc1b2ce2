// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.link.LinkPurpose;
import org.slipway.api.slip.Slip;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.StoredLink;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkStore.Depth;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Transitions;

/** A connection that breaks: before a commit nothing was done, during one nobody can tell. */
class LostCommitTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
    private static final SupplierId SUPPLIER = Suppliers.TALA.id();
    private static final InvoiceRef INVOICE = new InvoiceRef(SUPPLIER, "1001");
    private static final Work ANNOUNCEMENT = Work.of(WorkKinds.ANNOUNCE_INVOICE, INVOICE);
    private static final Work LETTER = Work.of(WorkKinds.INVOICE_LETTER, INVOICE);
    private static final StoredLink LINK = new StoredLink(
            "AAAAAAAAAAAAAAAAAAAAAA",
            "0f".repeat(32),
            LinkPurpose.VIEW_AND_PAY,
            INVOICE,
            "payables@narra.example",
            new StoredLink.Life(AT, AT.plus(Duration.ofDays(30))));

    private final Slip slip = SlipBuilder.slip().build();

    @ParameterizedTest
    @EnumSource
    void shouldSayThatNobodyKnows_whenTheAnswerToACommitIsLost(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        stores.watched().loseTheAnswerToACommit();

        // when
        UnavailableException lost = catchThrowableOfType(
                UnavailableException.class, () -> stores.slips().submit(NewSlips.of(slip)));

        // then
        assertThat(lost.outcomeUnknown()).isTrue();
        assertThat(stores.slips().find(SupplierScope.EVERY, slip.code())).isPresent();
        assertThat(stores.slips().submit(NewSlips.of(slip))).isInstanceOf(SubmissionAnswer.AlreadySubmitted.class);
        assertThat(stores.ask("SELECT kind FROM open_work ORDER BY kind")).containsExactly("news", "order");
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayThatNothingWasDone_whenThereIsNoConnection(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        stores.watched().cut(true);

        // when
        UnavailableException refused = catchThrowableOfType(
                UnavailableException.class, () -> stores.slips().submit(NewSlips.of(slip)));

        // then
        assertThat(refused.outcomeUnknown()).isFalse();
        stores.watched().cut(false);
        assertThat(stores.slips().find(SupplierScope.EVERY, slip.code())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeaveOneStepAndItsWork_whenAStepIsTakenAgain(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        stores.slips().submit(NewSlips.of(slip));

        // when
        twice(stores, () -> stores.slips().take(Transitions.reject(slip)));

        // then
        assertThat(stores.slips().steps(slip.ref())).hasSize(2);
        assertThat(stores.ask("SELECT payload FROM open_work WHERE kind = 'news' AND payload LIKE '2%'"))
                .containsExactly("2 REJECT");
        assertThat(stores.audit().verify(SUPPLIER)).isEqualTo(new AuditVerdict.Whole(2));
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeaveOnePieceOfWork_whenWorkIsAddedAgain(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();

        // when
        twice(stores, () -> stores.work().add(List.of(LETTER), List.of(entry(AuditAction.INVOICE_NOTIFIED))));

        // then
        assertThat(stores.work().depth(LETTER.kind())).isEqualTo(new Depth(1, 0));
        assertThat(stores.audit().verify(SUPPLIER)).isEqualTo(new AuditVerdict.Whole(1));
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeaveOneOfWhatFollows_whenItIsSaidAgainThatWorkIsDone(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        WorkClaim claim = announced(stores);

        // when
        twice(
                stores,
                () -> stores.work().complete(claim, List.of(LETTER), List.of(entry(AuditAction.INVOICE_NOTIFIED))));

        // then
        assertThat(stores.work().depth(ANNOUNCEMENT.kind())).isEqualTo(new Depth(0, 0));
        assertThat(stores.work().depth(LETTER.kind())).isEqualTo(new Depth(1, 0));
        assertThat(stores.audit().verify(SUPPLIER)).isEqualTo(new AuditVerdict.Whole(1));
    }

    @ParameterizedTest
    @EnumSource
    void shouldSetAsideOnePieceOfWork_whenItIsSaidAgain(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        WorkClaim claim = announced(stores);

        // when
        twice(stores, () -> stores.work().park(claim, "look into the ledger"));

        // then
        assertThat(stores.work().depth(ANNOUNCEMENT.kind())).isEqualTo(new Depth(0, 1));
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeaveOneLink_whenItIsAskedForAgain(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();

        // when
        twice(stores, () -> give(stores));

        // then
        assertThat(stores.links().ofInvoice(INVOICE)).containsExactly(LINK);
        assertThat(stores.audit().verify(SUPPLIER)).isEqualTo(new AuditVerdict.Whole(1));
    }

    @ParameterizedTest
    @EnumSource
    void shouldOrderOneMail_whenAFreshLinkIsAskedForAgain(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        give(stores);
        Instant hourAgo = AT.minus(Duration.ofHours(1));

        // when
        twice(stores, () -> stores.links().renew(LINK.selector(), hourAgo, LETTER, entry(AuditAction.LINK_RENEWED)));

        // then
        assertThat(stores.work().depth(LETTER.kind())).isEqualTo(new Depth(1, 0));
        assertThat(stores.audit().verify(SUPPLIER)).isEqualTo(new AuditVerdict.Whole(2));
    }

    private static void give(JpaStores stores) {
        stores.links().give(LINK, again -> true, given -> entry(AuditAction.LINK_ISSUED));
    }

    /** The first time the answer to the commit is lost, and the caller does it once more. */
    private static void twice(JpaStores stores, Runnable adding) {
        stores.watched().loseTheAnswerToACommit();
        UnavailableException lost = catchThrowableOfType(UnavailableException.class, adding::run);
        assertThat(lost.outcomeUnknown()).isTrue();
        adding.run();
    }

    private static WorkClaim announced(JpaStores stores) {
        stores.work().add(List.of(ANNOUNCEMENT), List.of());
        return stores.work()
                .claim(ANNOUNCEMENT.kind(), Optional.empty(), Duration.ofMinutes(1))
                .orElseThrow();
    }

    private static AuditEntry entry(AuditAction action) {
        return new AuditEntry(SUPPLIER, action, "ada", "1001", AT);
    }
}
