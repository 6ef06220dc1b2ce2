// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.outbox.Claim;
import org.slipway.spi.outbox.MailKind;
import org.slipway.spi.outbox.Outbox;
import org.slipway.spi.outbox.Outbox.Depth;
import org.slipway.spi.outbox.Work;
import org.slipway.spi.outbox.Work.PostReceipt;
import org.slipway.spi.outbox.Work.SendMail;
import org.slipway.testkit.Suppliers;

/** What every {@link Outbox} does. */
public abstract class OutboxContract {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Work RECEIPT = new PostReceipt(new SlipRef(TALA, new SlipCode("PS-7KQ4-M2")));
    private static final Work OTHER_RECEIPT = new PostReceipt(new SlipRef(TALA, new SlipCode("PS-AAAA-AA")));

    private StoresUnderTest stores;
    private Outbox outbox;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
        outbox = stores.outbox();
    }

    @Test
    void shouldGiveOutTheWorkOfItsKind_whenItIsDue() {
        // given
        Work preview = new Work.MakePreview(new SlipRef(TALA, new SlipCode("PS-7KQ4-M2")));
        Work news = new Work.SlipMail(
                new SlipRef(TALA, new SlipCode("PS-7KQ4-M2")), MailKind.POSTED, "payables@narra.example");
        Work notice = new Work.InvoiceMail(new InvoiceRef(TALA, "1001"), "payables@narra.example");
        Work scan = new Work.ScanFile(new SlipRef(TALA, new SlipCode("PS-7KQ4-M2")));
        List.of(RECEIPT, preview, scan, news, notice).forEach(this::add);

        // when
        List<Claim<PostReceipt>> receipts = claimAll(PostReceipt.class);
        List<Claim<SendMail>> mails = claimAll(SendMail.class);
        List<Claim<Work.MakePreview>> previews = claimAll(Work.MakePreview.class);
        List<Claim<Work.ScanFile>> scans = claimAll(Work.ScanFile.class);

        // then
        assertThat(receipts).extracting(Claim::work).containsExactly((PostReceipt) RECEIPT);
        assertThat(mails).extracting(claim -> (Work) claim.work()).containsExactly(news, notice);
        assertThat(previews).extracting(claim -> (Work) claim.work()).containsExactly(preview);
        assertThat(scans).extracting(claim -> (Work) claim.work()).containsExactly(scan);
        assertThat(receipts.get(0).attempt()).isEqualTo(1);
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(5));
    }

    @Test
    void shouldGiveOutTheLongestDueFirst_whenMuchWaits() {
        // given
        add(RECEIPT);
        stores.pass(Duration.ofSeconds(1));
        add(OTHER_RECEIPT);

        // then
        assertThat(claimOne().work()).isEqualTo(RECEIPT);
        assertThat(claimOne().work()).isEqualTo(OTHER_RECEIPT);
        assertThat(outbox.claim(PostReceipt.class, MINUTE)).isEmpty();
    }

    @Test
    void shouldGiveWorkOutAgain_whenTheLeaseHasEnded() {
        // given
        add(RECEIPT);
        Claim<PostReceipt> first = claimOne();
        assertThat(outbox.claim(PostReceipt.class, MINUTE)).isEmpty();

        // when
        stores.pass(MINUTE.plusSeconds(1));
        Claim<PostReceipt> second = claimOne();

        // then
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.fence()).isGreaterThan(first.fence());
    }

    @Test
    void shouldIgnoreTheAnswer_whenTheClaimIsOld() {
        // given
        add(RECEIPT);
        Claim<PostReceipt> old = claimOne();
        stores.pass(MINUTE.plusSeconds(1));
        Claim<PostReceipt> newest = claimOne();

        // then
        assertThat(outbox.complete(old)).isFalse();
        assertThat(outbox.retry(old, Duration.ZERO, "late")).isFalse();
        assertThat(outbox.park(old, "late")).isFalse();
        assertThat(outbox.complete(newest)).isTrue();
        assertThat(outbox.depth(PostReceipt.class)).isEqualTo(new Depth(0, 0));
    }

    @Test
    void shouldTakeTheAnswer_whenTheLeaseEndedButNobodyClaimed() {
        // given
        add(RECEIPT);
        Claim<PostReceipt> claim = claimOne();
        stores.pass(MINUTE.plusSeconds(1));

        // then
        assertThat(outbox.complete(claim)).isTrue();
        assertThat(outbox.complete(claim)).isFalse();
    }

    @Test
    void shouldWaitAndGiveOutAgain_whenAnAttemptFailed() {
        // given
        add(RECEIPT);
        Claim<PostReceipt> first = claimOne();

        // when
        boolean taken = outbox.retry(first, Duration.ofMinutes(5), "the host does not answer");

        // then
        assertThat(taken).isTrue();
        assertThat(outbox.complete(first)).isFalse();
        assertThat(outbox.claim(PostReceipt.class, MINUTE)).isEmpty();
        assertThat(outbox.depth(PostReceipt.class)).isEqualTo(new Depth(1, 0));
        stores.pass(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(claimOne().attempt()).isEqualTo(2);
    }

    @Test
    void shouldSetAside_whenAPersonMustDecide() {
        // given
        add(RECEIPT);
        Claim<PostReceipt> claim = claimOne();

        // when
        boolean taken = outbox.park(claim, "x".repeat(5000));

        // then
        assertThat(taken).isTrue();
        stores.pass(Duration.ofDays(1));
        assertThat(outbox.claim(PostReceipt.class, MINUTE)).isEmpty();
        assertThat(outbox.depth(PostReceipt.class)).isEqualTo(new Depth(0, 1));
    }

    @Test
    void shouldGiveEachPieceToOne_whenEightClaimAtOnce() {
        // given
        for (int i = 10; i < 60; i++) {
            add(new PostReceipt(new SlipRef(TALA, new SlipCode("PS-AAAA-" + i))));
        }

        // when
        List<Claim<PostReceipt>> claims =
                Together.call(8, this::doAll).stream().flatMap(List::stream).toList();

        // then
        assertThat(claims).hasSize(50).extracting(Claim::id).doesNotHaveDuplicates();
        assertThat(claims).extracting(Claim::attempt).containsOnly(1);
    }

    private List<Claim<PostReceipt>> doAll() {
        List<Claim<PostReceipt>> all = new ArrayList<>();
        while (outbox.depth(PostReceipt.class).waiting() > 0) {
            Optional<Claim<PostReceipt>> one = outbox.claim(PostReceipt.class, MINUTE);
            one.ifPresent(outbox::complete);
            one.ifPresent(all::add);
        }
        return all;
    }

    private <W extends Work> List<Claim<W>> claimAll(Class<W> kind) {
        return Stream.generate(() -> outbox.claim(kind, MINUTE))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void shouldRefuse_whenTheQuestionIsWrong() {
        assertThatThrownBy(() -> outbox.claim(Work.class, MINUTE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldThrowUnavailableAndRecover_whenTheDatabaseGoesAndComes() {
        // given
        add(RECEIPT);
        stores.outOfReach(true);

        // then
        assertThatThrownBy(() -> outbox.claim(PostReceipt.class, MINUTE)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> add(RECEIPT)).isInstanceOf(UnavailableException.class);
        stores.outOfReach(false);
        assertThat(outbox.depth(PostReceipt.class)).isEqualTo(new Depth(1, 0));
        assertThat(claimOne().attempt()).isEqualTo(1);
    }

    private Claim<PostReceipt> claimOne() {
        return outbox.claim(PostReceipt.class, MINUTE).orElseThrow();
    }

    private void add(Work work) {
        Instant at = Instant.parse("2026-03-02T01:30:00Z");
        outbox.add(work, new AuditEntry(TALA, AuditAction.INVOICE_NOTIFIED, "mail", "1001", at));
    }
}
