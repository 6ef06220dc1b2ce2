// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.itests.kit.Attack;
import org.slipway.itests.kit.Attack.Target;
import org.slipway.itests.kit.HonestPeople;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Vitals;

/** Honest people while strangers attack in turn: once round here, for as long as one likes by {@code itests/soak}. */
@ExtendWith(SiteExtension.class)
class SoakIT {

    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final long HEAP_MARGIN = 48L * 1024 * 1024;
    /** Calls to the host have threads that go after a minute without work, up to 32 and 8. */
    private static final int THREADS_MARGIN = 40;

    /** Of the web server, as Pax Web sets it up. */
    private static final int MOST_THREADS = 200;

    private static final int ATTACKS = Attack.values().length;

    /** So many attacks are made again in the short form. */
    private static final int ONCE_MORE = 3;

    private static final int HANDLES_MARGIN = 64;
    /** The log, which is rolled. */
    private static final long DISK_MARGIN = 24L * 1024 * 1024;

    private final Duration length = Duration.ofMinutes(Long.getLong("slipway.soak.minutes", 0));
    private final long seed = Long.getLong("slipway.soak.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void shouldLoseNothingAndStayAsItIs_whileAttacksTakeTurns(Site site) throws Exception {
        tell("seed " + seed);
        HonestPeople people = new HonestPeople(site, random);
        Target target = new Target(site.base(), site.invitations().anOpenInvoice());
        turn(people, target, ATTACKS); // from here on caches are full and pools have grown
        Vitals before = site.vitals();
        tell("at the beginning: " + before);

        long until = System.nanoTime() + length.toNanos();
        do {
            turn(people, target, length.isZero() ? ONCE_MORE : ATTACKS);
            tell(people.acknowledged() + " slips acknowledged: " + site.vitals());
        } while (System.nanoTime() - until < 0);

        people.thenNothingIsLostAndNothingDoubled();
        Awaitility.await("flat").atMost(SETTLED).untilAsserted(() -> thenItIsFlat(before, site.vitals()));
    }

    private void turn(HonestPeople people, Target target, int most) throws Exception {
        List<Attack> attacks = new ArrayList<>(List.of(Attack.values()));
        Collections.shuffle(attacks, random);
        for (Attack attack : attacks.subList(0, most)) {
            try (Attack.Running running = attack.begin(target, new Random(random.nextLong()))) {
                assertThat(running).isNotNull();
                people.payAndDecide();
                if (!length.isZero()) {
                    tell(attack + ": the invoice page within " + people.waitForTheInvoice() + " ms");
                }
            }
        }
    }

    private static void thenItIsFlat(Vitals before, Vitals after) {
        assertThat(after.heap()).as("%s, then %s", before, after).isLessThan(before.heap() + HEAP_MARGIN);
        assertThat(after.threads()).as("%s, then %s", before, after).isLessThan(before.threads() + THREADS_MARGIN);
        assertThat(after.pool()).as("%s, then %s", before, after).isLessThanOrEqualTo(MOST_THREADS);
        assertThat(after.disk()).as("%s, then %s", before, after).isLessThan(before.disk() + DISK_MARGIN);
        assertThat(after.handles()).as("%s, then %s", before, after).isLessThan(before.handles() + HANDLES_MARGIN);
        assertThat(after.temporary()).as("%s, then %s", before, after).isLessThanOrEqualTo(before.temporary());
    }

    private static void tell(String line) {
        System.out.println("soak: " + line);
    }
}
