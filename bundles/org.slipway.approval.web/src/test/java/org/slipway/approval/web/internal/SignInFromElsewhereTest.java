// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slipway.approval.web.internal.SignIns.Answer;
import org.slipway.approval.web.internal.SignIns.Origin;
import org.slipway.testkit.MutableClock;

/** Strangers who try a name from everywhere keep nobody out: a new browser at another address waits two minutes at most. */
class SignInFromElsewhereTest {

    private static final Origin OWNER = new Origin("198.51.100.7", false);

    private final MutableClock clock = MutableClock.standing();
    private final FakeRealm realm = FakeRealm.withAccounts();
    private final SignIns signIns = new SignIns(realm, clock);

    @Test
    void shouldLetTheOwnerInAfterFifteenSeconds_whenAThousandWrongTriesCameFromAHundredAddresses() {
        // given
        for (int i = 0; i < 1000; i++) {
            signIns.attempt("liza", "guess" + i, stranger(i % 100));
        }
        assertThat(realm.asked).isEqualTo(100);

        // when
        Answer first = signIns.attempt("liza", "azil", OWNER);
        clock.advance(Duration.ofSeconds(15));
        Answer second = signIns.attempt("liza", "azil", OWNER);

        // then
        assertThat(first).isEqualTo(new Answer.TooMany(Duration.ofSeconds(15)));
        assertThat(second).isInstanceOf(Answer.Welcome.class);
    }

    @Test
    void shouldLetTheOwnerInAfterTwoMinutes_whenStrangersWaitAsTheyAreToldAndGoOn() {
        // given: 100 tries at once, and then a hundred after each wait
        everybodyTries();
        for (int wait : new int[] {15, 30, 60}) {
            everybodyTries();
            clock.advance(Duration.ofSeconds(wait));
            everybodyTries();
        }
        assertThat(realm.asked).isEqualTo(400);

        // when
        Answer first = signIns.attempt("liza", "azil", OWNER);
        clock.advance(Duration.ofSeconds(119));
        everybodyTries();
        Answer early = signIns.attempt("liza", "azil", OWNER);
        clock.advance(Duration.ofSeconds(1));
        everybodyTries();
        Answer second = signIns.attempt("liza", "azil", OWNER);

        // then
        assertThat(first).isEqualTo(new Answer.TooMany(Duration.ofMinutes(2)));
        assertThat(early).isEqualTo(new Answer.TooMany(Duration.ofSeconds(1)));
        assertThat(second).isInstanceOf(Answer.Welcome.class);
    }

    @Test
    void shouldRefuseFurtherGuesses_whenOneAddressHasHadItsTen() {
        // given
        for (int i = 0; i < 10; i++) {
            assertThat(signIns.attempt("liza", "guess" + i, OWNER)).isInstanceOf(Answer.Wrong.class);
        }

        // then
        assertThat(signIns.attempt("liza", "azil", OWNER)).isEqualTo(new Answer.TooMany(Duration.ofMinutes(10)));
        assertThat(signIns.attempt("liza", "azil", stranger(1))).isInstanceOf(Answer.Welcome.class);
    }

    private void everybodyTries() {
        for (int address = 0; address < 100; address++) {
            signIns.attempt("liza", "guess", stranger(address));
        }
    }

    private static Origin stranger(int address) {
        return new Origin("203.0.113." + address, false);
    }
}
