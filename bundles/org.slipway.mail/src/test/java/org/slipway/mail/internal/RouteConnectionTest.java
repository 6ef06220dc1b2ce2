// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.mail.internal.route.DeliveryException.Meaning;
import org.slipway.mail.internal.route.MailMessage;
import org.slipway.spi.mail.MailAnswer;
import org.slipway.testkit.MutableClock;

final class RouteConnectionTest {

    private static final String CAUSE = "refused by the test";

    @ParameterizedTest
    @EnumSource
    void shouldSayWhatTheRouteMadeOfIt_whenItDoesNotTakeTheMail(Meaning meaning) {
        // given
        Map<Meaning, MailAnswer> expected = Map.of(
                Meaning.ROUTE_DOWN, new MailAnswer.OutOfReach(CAUSE),
                Meaning.REFUSED_FOR_NOW, new MailAnswer.RefusedForNow(CAUSE),
                Meaning.REFUSED, new MailAnswer.Refused(CAUSE),
                Meaning.UNKNOWN, new MailAnswer.Unknown(CAUSE));

        // when
        MailAnswer answer = send(new RecordingRoute(meaning, 1), "payables@narra.example");

        // then
        assertThat(answer).isEqualTo(expected.get(meaning));
    }

    @Test
    void shouldKeepTheMessageId_whenAMailIsTriedAgain() {
        // given
        RecordingRoute route = new RecordingRoute(Meaning.REFUSED_FOR_NOW, 1);

        // when
        send(route, "payables@narra.example");
        MailAnswer second = send(route, "payables@narra.example");

        // then
        assertThat(second).isEqualTo(new MailAnswer.Sent());
        assertThat(route.messages).hasSize(2);
        assertThat(messageId(route.messages.get(0))).isEqualTo(messageId(route.messages.get(1)));
    }

    @Test
    void shouldRefuseForGood_whenAddressCanNotBeOne() {
        // given
        RecordingRoute route = new RecordingRoute(Meaning.REFUSED, 0);

        // when
        MailAnswer answer = send(route, "payables@narra.example\r\nBcc: spy@example.com");

        // then
        assertThat(answer).isEqualTo(new MailAnswer.Refused("the recipient's address can't be used"));
        assertThat(route.messages).isEmpty();
    }

    private static MailAnswer send(RecordingRoute route, String recipient) {
        MailMessage message = new MailMessage("billing@slipway.example", MutableClock.standing());
        try (RouteConnection connection = new RouteConnection(route, message)) {
            return connection.send(Letters.to(recipient), Letters.ID);
        }
    }

    private static String messageId(String message) {
        return message.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElseThrow();
    }
}
