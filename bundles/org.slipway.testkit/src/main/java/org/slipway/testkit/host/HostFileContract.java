// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.slipway.testkit.host.Receipts.file;
import static org.slipway.testkit.host.Receipts.receipt;

import java.io.IOException;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.spi.host.AttachingAnswer;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.testkit.store.Together;

/** How a host keeps files with receipts. A host that can is asked for what it keeps by {@link #files}. */
abstract class HostFileContract extends HostFaultContract {

    private static final ReceiptKey KEY = new ReceiptKey("K1");

    /** The files that the host under test keeps with a receipt, in the order they came. */
    protected List<Attachment> files(ReceiptKey receipt) {
        throw new UnsupportedOperationException("this host keeps no files");
    }

    @Test
    void shouldKeepTheFileAsItIs_whenTheReceiptIsThere() {
        givenAReceipt();

        // when
        AttachingAnswer answer = host().attach(file("K1", "%PDF-1.4 one"));

        // then
        assertThat(answer).isEqualTo(new AttachingAnswer.Attached());
        assertThat(files(KEY))
                .containsExactly(new Attachment(
                        "PS-7KQ4-M2.pdf",
                        FileType.PDF,
                        12,
                        "64c6194b93b036820d781edd6122ec655c67a32859520173b3c92c8d0bbeb0c0"));
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
    }

    @Test
    void shouldKeepEachFileOnce_whenFilesComeAgain() {
        givenAReceipt();

        // when
        List<AttachingAnswer> answers = List.of(
                host().attach(file("K1", "%PDF-1.4 one")),
                host().attach(file("K1", "%PDF-1.4 one")),
                host().attach(file("K1", "%PDF-1.4 two")),
                host().attach(file("K1", "%PDF-1.4 one")));

        // then
        assertThat(answers).hasSize(4).containsOnly(new AttachingAnswer.Attached());
        assertThat(files(KEY)).hasSize(2);
    }

    @Test
    void shouldKeepTheFileOnce_whenItComesFourTimesAtOnce() {
        givenAReceipt();

        // when
        List<AttachingAnswer> answers = Together.call(4, () -> host().attach(file("K1", "%PDF-1.4 one")));

        // then
        assertThat(answers).noneMatch(AttachingAnswer.Refused.class::isInstance);
        assertThat(host().attach(file("K1", "%PDF-1.4 one"))).isEqualTo(new AttachingAnswer.Attached());
        assertThat(files(KEY)).hasSize(1);
    }

    @Test
    void shouldRefuse_whenThereIsNoSuchReceipt() {
        givenAReceipt();

        // when
        AttachingAnswer answer = host().attach(file("K2", "%PDF-1.4 one"));

        // then
        assertThat(answer).isInstanceOf(AttachingAnswer.Refused.class);
        assertThat(files(KEY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepTheFileOnce_whenItIsHandedOverAgainAfterAFault(HostFault fault) throws IOException {
        givenAReceipt();
        assumeTrue(fail(fault), "nothing goes wrong like this here");

        // when
        AttachingAnswer first = host().attach(file("K1", "%PDF-1.4 one"));
        heal();
        int kept = files(KEY).size();
        AttachingAnswer second = host().attach(file("K1", "%PDF-1.4 one"));

        // then
        assertThat(first instanceof AttachingAnswer.NotSent)
                .as("%s surely did not arrive, %s", fault, first)
                .isEqualTo(fault == HostFault.REFUSED);
        assertThat(kept).isEqualTo(fault.applied() ? 1 : 0);
        assertThat(second).isEqualTo(new AttachingAnswer.Attached());
        assertThat(files(KEY)).hasSize(1);
    }

    private void givenAReceipt() {
        assumeTrue(host().capabilities().contains(Capability.ATTACHMENT), "this host keeps no files");
        assertThat(host().post(receipt("K1", "40.00"))).isInstanceOf(PostingAnswer.Posted.class);
    }
}
