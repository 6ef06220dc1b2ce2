// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One node of the site: a process, and when it has ended the next one, at once. */
final class Slot implements Runnable {

    private final Campaign campaign;
    private final Path heads;
    private final Thread thread;
    private volatile boolean over;
    private volatile Life life;
    private volatile boolean living;

    Slot(Campaign campaign, int place) {
        this.campaign = campaign;
        this.heads = campaign.folder().resolve("heads-" + place);
        this.thread = new Thread(this, "slot-" + place);
    }

    /** Where this node keeps the heads of its audit trail. */
    Path heads() {
        return heads;
    }

    void begin() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Says something to the process that is there. */
    void say(String line) {
        if (living) {
            life.send(line);
        }
    }

    @Override
    public void run() {
        long ended = 0;
        try {
            while (!over) {
                ended = live(campaign.fate(), ended);
            }
        } catch (IOException e) {
            campaign.toll().unexpected(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From the start of a process to its end; answers when that was. */
    private long live(Fate fate, long ended) throws IOException, InterruptedException {
        life = new Life(campaign.start(heads, fate), campaign.desk());
        living = true;
        while (life.alive()) {
            life.feed();
            boolean due = life.answers() >= fate.answers() || life.millis() > fate.millis();
            if (over || (due && !campaign.healing())) {
                life.kill();
                break;
            }
        }
        long end = System.nanoTime();
        int code = life.end();
        living = false;
        List<String> unanswered = life.unanswered();
        if (!over) {
            campaign.toll().ended(code, fate, !unanswered.isEmpty());
        }
        if (ended != 0 && life.firstAnswer() != 0) {
            campaign.toll().recovered(TimeUnit.NANOSECONDS.toMillis(life.firstAnswer() - ended));
        }
        campaign.desk().again(unanswered);
        return life.firstAnswer() == 0 && ended != 0 ? ended : end;
    }

    /** Ends the process, and starts no other. */
    void end() throws InterruptedException {
        over = true;
        thread.join();
    }
}
