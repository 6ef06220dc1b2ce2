// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slipway.api.Outcome;
import org.slipway.spi.mail.Letter;
import org.slipway.spi.mail.MailAnswer;
import org.slipway.spi.mail.MailId;
import org.slipway.spi.mail.MailTransport;

/** Answers as the test says, and takes every mail where it says nothing. */
final class ScriptedTransport implements MailTransport, MailTransport.Connection {

    final List<Letter> letters = new ArrayList<>();
    final List<MailId> ids = new ArrayList<>();
    boolean down;
    int open;
    private final Deque<MailAnswer> answers = new ArrayDeque<>();

    void next(MailAnswer answer) {
        answers.add(answer);
    }

    @Override
    public Outcome<Connection, String> connect() {
        if (down) {
            return Outcome.refused("connection refused");
        }
        open++;
        return Outcome.accepted(this);
    }

    @Override
    public Duration longest() {
        return Duration.ofSeconds(400);
    }

    @Override
    public MailAnswer send(Letter letter, MailId id) {
        letters.add(letter);
        ids.add(id);
        return answers.isEmpty() ? new MailAnswer.Sent() : answers.remove();
    }

    @Override
    public void close() {
        open--;
    }
}
