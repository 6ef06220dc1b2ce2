// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slipway.testkit.host.HostFault;
import org.slipway.testkit.host.LossyWire;

/** Has the wire to the books and the books themselves misbehave, at moments that are drawn. */
final class Mischief {

    private static final int LONGEST_PAUSE_MILLIS = 1_500;
    private static final int LONGEST_REFUSAL_MILLIS = 250;
    private static final int MOST_AT_ONCE = 2;

    private static final List<HostFault> FAULTS = List.of(
            HostFault.RESET_BEFORE,
            HostFault.ANSWER_LOST,
            HostFault.ANSWER_LOST,
            HostFault.BAD_GATEWAY,
            HostFault.BAD_GATEWAY,
            HostFault.UNREADABLE);

    private static final List<Moods.Mood> MOODS =
            List.of(Moods.Mood.SLOW, Moods.Mood.SLOW_TO_ANSWER, Moods.Mood.LATE, Moods.Mood.TWICE, Moods.Mood.TWICE);

    private final RandomGenerator lot;
    private final LossyWire wire;
    private final Moods moods;
    private final Thread thread = new Thread(this::run, "mischief");
    private volatile boolean ended;

    Mischief(RandomGenerator lot, LossyWire wire, Moods moods) {
        this.lot = lot;
        this.wire = wire;
        this.moods = moods;
    }

    void begin() {
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (!ended) {
                Thread.sleep(lot.nextInt(LONGEST_PAUSE_MILLIS));
                misbehave();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void misbehave() throws IOException, InterruptedException {
        int drawn = lot.nextInt(20);
        if (drawn == 0) {
            wire.fail(HostFault.TIME_OUT, "POST /receipts", 1);
        } else if (drawn == 1) {
            wire.fail(HostFault.REFUSED);
            Thread.sleep(lot.nextInt(LONGEST_REFUSAL_MILLIS));
            wire.heal();
        } else if (drawn < 7) {
            moods.come(MOODS.get(lot.nextInt(MOODS.size())));
        } else {
            String meant = lot.nextInt(5) == 0 ? "" : "POST /receipts";
            wire.fail(FAULTS.get(lot.nextInt(FAULTS.size())), meant, 1 + lot.nextInt(MOST_AT_ONCE));
        }
    }

    /** From now on all goes well. */
    void end() throws IOException, InterruptedException {
        ended = true;
        thread.join();
        wire.heal();
        moods.clear();
    }
}
