// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.api.invoice.Customer;
import org.slipway.api.slip.Slip;
import org.slipway.spi.mail.Letter;
import org.slipway.testkit.Customers;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.store.Transitions;

/** To whom news of a slip go, and when they go to nobody. */
final class LetterWriterTest {

    private final LetterWorld world = LetterWorld.with(invoice().build());

    @Test
    void shouldWriteToTheAddressOfToday_whenItChangedAfterTheSlipCame() {
        // given
        Slip stored = world.store(slip().build());
        Customer moved = new Customer(Customers.NARRA.id(), "Narra Hardware", "new@narra.example");
        world.ledger.with(invoice().customer(moved).build());

        // when
        Letter letter = LetterWorld.ready(world.writer().step(stored.ref(), 1, false));

        // then
        assertThat(stored.origin().recipient()).isNotEqualTo("new@narra.example");
        assertThat(letter.recipient()).isEqualTo("new@narra.example");
        assertThat(world.recipients).isEqualTo(List.of("new@narra.example"));
    }

    @Test
    void shouldWriteNothing_whenNoAddressIsOnFileAnyMore() {
        // given
        Slip stored = world.store(slip().build());
        world.ledger.with(invoice().customer(Customers.MOLAVE).build());

        // when
        LetterResult result = world.writer().step(stored.ref(), 1, false);

        // then
        assertThat(result).isEqualTo(new LetterResult.Needless("the customer has no address on file"));
        assertThat(world.recipients).isEmpty();
    }

    @Test
    void shouldWriteNothing_whenTheHoldWasReleasedMeanwhile() {
        // given
        Slip held = world.take(Transitions.hold(world.store(slip().build())));
        world.take(Transitions.release(held));

        // when
        LetterResult result = world.writer().step(held.ref(), 2, false);

        // then
        assertThat(result).isEqualTo(new LetterResult.Needless("the slip is past this news, or its customer knows"));
        assertThat(world.recipients).isEmpty();
    }

    @Test
    void shouldWriteNothing_whenEveryLinkOfTheRecipientWasRevoked() {
        // given
        Slip stored = world.store(slip().build());
        world.issue(LetterWorld.INVOICE, LetterWorld.RECIPIENT);
        world.issue(LetterWorld.INVOICE, "somebody@else.example");
        world.revoke("selector1");

        // when
        LetterResult result = world.writer().step(stored.ref(), 1, false);

        // then
        assertThat(result).isEqualTo(new LetterResult.Needless("every portal link of its recipient was revoked"));
        assertThat(world.recipients).hasSize(2);
    }

    @Test
    void shouldWrite_whenTheRecipientHasALinkThatWasNotRevoked() {
        // given
        Slip stored = world.store(slip().build());
        world.issue(LetterWorld.INVOICE, LetterWorld.RECIPIENT);
        world.issue(LetterWorld.INVOICE, LetterWorld.RECIPIENT);
        world.revoke("selector1");

        // when
        LetterResult result = world.writer().step(stored.ref(), 1, false);

        // then
        assertThat(result).isInstanceOf(LetterResult.Ready.class);
    }

    @Test
    void shouldFindNothing_whenSlipIsOfAnotherSupplier() {
        // given
        world.store(slip().build());

        // when
        LetterResult result =
                world.writer().step(SlipBuilder.singaporeSlip().build().ref(), 1, false);

        // then
        assertThat(result).isInstanceOf(LetterResult.Impossible.class);
    }
}
