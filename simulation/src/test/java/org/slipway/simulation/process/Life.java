// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One process from its start to its end, and what it was asked for and has not answered. */
final class Life {

    /** How many questions a process works on. */
    static final int AT_ONCE = 6;

    private final Process process;
    private final Desk desk;
    private final OutputStream in;
    private final Thread listener;
    private final Map<String, String> asked = new LinkedHashMap<>();
    private final long begun = System.nanoTime();
    private volatile boolean ready;
    private final AtomicInteger answers = new AtomicInteger();
    private volatile long firstAnswer;

    Life(Process process, Desk desk) {
        this.process = process;
        this.desk = desk;
        this.in = process.getOutputStream();
        this.listener = new Thread(this::listen, "process-" + process.pid());
        listener.setDaemon(true);
        listener.start();
    }

    private void listen() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                heard(line);
            }
        } catch (IOException e) {
            // it has ended in the middle of a line
        }
    }

    private void heard(String line) {
        if (line.equals("ready")) {
            ready = true;
            return;
        }
        String about = Desk.about(line);
        synchronized (asked) {
            asked.remove(about);
            asked.notifyAll();
        }
        if (desk.heard(line)) {
            answers.incrementAndGet();
            firstAnswer = firstAnswer == 0 ? System.nanoTime() : firstAnswer;
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    boolean ready() {
        return ready;
    }

    int answers() {
        return answers.get();
    }

    /** When the first thing was acknowledged; 0 if nothing was. */
    long firstAnswer() {
        return firstAnswer;
    }

    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /** Asks for as much as it can work on, and waits a little while it has that. */
    void feed() throws InterruptedException {
        synchronized (asked) {
            while (ready && asked.size() < AT_ONCE) {
                String order = desk.next().orElse("");
                if (order.isEmpty()) {
                    break;
                }
                asked.put(Desk.about(order), order);
                send(order);
            }
            asked.wait(5);
        }
    }

    /** Says something that is not answered. */
    void send(String order) {
        try {
            in.write((order + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            // it has ended
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Waits for its end, and reads what it has said until then. */
    int end() throws InterruptedException {
        int code = process.waitFor();
        listener.join();
        return code;
    }

    /** What it never answered. */
    List<String> unanswered() {
        synchronized (asked) {
            return new ArrayList<>(asked.values());
        }
    }
}
