// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.slipway.testkit.host.Receipts.receipt;

import java.io.IOException;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.UnavailableException;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.testkit.Suppliers;

/**
 * What an adapter says when the way to its host breaks. A test of an adapter that talks to its host over a wire puts a
 * {@link LossyWire} between the two, and overrides {@link #fail} and {@link #heal}; without that these tests are skipped.
 */
abstract class HostFaultContract extends HostReadingContract {

    private static final ReceiptKey KEY = new ReceiptKey("K1");

    /**
     * From now on every call goes wrong like this.
     *
     * @return false if nothing can go wrong like this on the way to the host under test
     */
    protected boolean fail(HostFault fault) throws IOException {
        return false;
    }

    /** From now on calls go well again. */
    protected void heal() throws IOException {}

    @ParameterizedTest
    @EnumSource
    void shouldNeverGuess_whenAPostingGoesWrong(HostFault fault) throws IOException {
        assumeTrue(fail(fault), "nothing goes wrong like this here");

        // when
        PostingAnswer answer = host().post(receipt("K1", "40.00"));
        heal();

        // then
        assertThat(answer).isInstanceOfAny(PostingAnswer.NotSent.class, PostingAnswer.Unknown.class);
        assertThat(answer instanceof PostingAnswer.NotSent)
                .as("%s is surely not applied, %s", fault, answer)
                .isEqualTo(fault == HostFault.REFUSED);
        assertThat(outstanding()).isEqualTo(Money.parse(fault.applied() ? "PHP 60.00" : "PHP 100.00"));
    }

    @ParameterizedTest
    @EnumSource
    void shouldPostOnce_whenItIsRepeatedAfterAFault(HostFault fault) throws IOException {
        assumeTrue(host().capabilities().contains(Capability.UNIQUE_KEY), "this host would post twice");
        assumeTrue(fail(fault), "nothing goes wrong like this here");
        host().post(receipt("K1", "40.00"));
        heal();

        // when
        PostingAnswer answer = host().post(receipt("K1", "40.00"));

        // then
        assertThat(answer).isInstanceOf(PostingAnswer.Posted.class);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellTheTruth_whenAskedForTheReceiptAfterAFault(HostFault fault) throws IOException {
        assumeTrue(host().capabilities().contains(Capability.LOOKUP), "this host finds no receipts");
        assumeTrue(fail(fault), "nothing goes wrong like this here");
        host().post(receipt("K1", "40.00"));
        assertThatThrownBy(() -> host().find(Suppliers.TALA.id(), KEY)).isInstanceOf(UnavailableException.class);
        heal();

        // when
        Optional<String> found = host().find(Suppliers.TALA.id(), KEY);

        // then
        assertThat(found.isPresent()).isEqualTo(fault.applied());
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeUnavailable_whenAReadGoesWrong(HostFault fault) throws IOException {
        assumeTrue(fail(fault), "nothing goes wrong like this here");

        // when, then
        assertThatThrownBy(() -> host().invoice(INVOICE)).isInstanceOf(UnavailableException.class);
        heal();
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 100.00"));
    }

    final Money outstanding() {
        return host().invoice(INVOICE).orElseThrow().totals().outstanding();
    }
}
