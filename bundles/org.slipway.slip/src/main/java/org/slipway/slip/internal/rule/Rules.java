// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.slipway.api.Outcome;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipFigures;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;

/** The rules for what is typed into the slip form, in the order they run; of each field the first refusal counts. */
public final class Rules {

    private static final int LONGEST_COMPANY = 200;
    private static final int LONGEST_REFERENCE = 64;

    private static final List<Rule> ORDER = List.of(
            Rules::dateIsGiven,
            Rules::dateIsReadable,
            Rules::dateIsNotInFuture,
            Rules::dateIsRecent,
            Rules::companyIsGiven,
            Rules::companyIsShort,
            Rules::companyIsPrintable,
            Rules::methodIsGiven,
            Rules::methodIsOffered,
            Rules::referenceIsGiven,
            Rules::referenceIsShort,
            Rules::referenceHasUsualCharacters,
            Rules::referenceIsToken,
            Rules::amountIsGiven,
            Rules::amountIsReadable,
            Rules::amountIsPositive,
            Rules::amountIsOwed,
            Rules::amountIsUnderMethodCap);

    private Rules() {}

    /**
     * Judges a form.
     *
     * @return what is claimed, or one refusal for each wrong field or row, in the order of the fields
     */
    public static Outcome<SlipFigures, List<SlipRefusal>> judge(SlipEntry entry, Circumstances given) {
        Reading reading = Reading.of(entry, given);
        Map<SlipField, SlipRefusal> refusals = new EnumMap<>(SlipField.class);
        for (Rule rule : ORDER) {
            rule.judge(reading).ifPresent(refusal -> refusals.putIfAbsent(refusal.field(), refusal));
        }
        Optional<Money> paid = refusals.containsKey(SlipField.AMOUNT) ? Optional.empty() : reading.money();
        List<SlipRefusal> all = new ArrayList<>(refusals.values());
        all.addAll(reading.settlement().refusals(paid));
        all.addAll(reading.reason().refusals());
        return all.isEmpty() ? Outcome.accepted(reading.figures()) : Outcome.refused(all);
    }

    private static Optional<SlipRefusal> dateIsGiven(Reading reading) {
        return given(reading.entry().transactionDate(), SlipField.TRANSACTION_DATE);
    }

    private static Optional<SlipRefusal> dateIsReadable(Reading reading) {
        return refuse(reading.date().isEmpty(), SlipField.TRANSACTION_DATE, SlipProblem.UNREADABLE);
    }

    private static Optional<SlipRefusal> dateIsNotInFuture(Reading reading) {
        Circumstances.Days days = reading.given().days();
        return reading.date()
                .filter(date -> date.isAfter(days.latest()))
                .map(date -> new SlipRefusal(SlipField.TRANSACTION_DATE, SlipProblem.IN_FUTURE, List.of(days.today())));
    }

    private static Optional<SlipRefusal> dateIsRecent(Reading reading) {
        return reading.date()
                .filter(date -> date.isBefore(reading.given().days().earliest()))
                .map(date -> new SlipRefusal(
                        SlipField.TRANSACTION_DATE,
                        SlipProblem.TOO_OLD,
                        List.of(reading.given().days().earliest())));
    }

    private static Optional<SlipRefusal> companyIsGiven(Reading reading) {
        return given(reading.entry().company(), SlipField.COMPANY);
    }

    private static Optional<SlipRefusal> companyIsShort(Reading reading) {
        return atMost(LONGEST_COMPANY, reading.entry().company(), SlipField.COMPANY);
    }

    private static Optional<SlipRefusal> companyIsPrintable(Reading reading) {
        boolean odd = !Typed.printable(reading.entry().company());
        return refuse(odd, SlipField.COMPANY, SlipProblem.CHARACTERS);
    }

    private static Optional<SlipRefusal> methodIsGiven(Reading reading) {
        return given(reading.entry().paymentMethod(), SlipField.PAYMENT_METHOD);
    }

    private static Optional<SlipRefusal> methodIsOffered(Reading reading) {
        return refuse(reading.method().isEmpty(), SlipField.PAYMENT_METHOD, SlipProblem.NOT_OFFERED);
    }

    private static Optional<SlipRefusal> referenceIsGiven(Reading reading) {
        return given(reading.entry().referenceNo(), SlipField.REFERENCE_NO);
    }

    private static Optional<SlipRefusal> referenceIsShort(Reading reading) {
        return atMost(LONGEST_REFERENCE, reading.entry().referenceNo(), SlipField.REFERENCE_NO);
    }

    private static Optional<SlipRefusal> referenceHasUsualCharacters(Reading reading) {
        boolean usual = Reference.hasUsualCharacters(reading.entry().referenceNo());
        return refuse(!usual, SlipField.REFERENCE_NO, SlipProblem.CHARACTERS);
    }

    private static Optional<SlipRefusal> referenceIsToken(Reading reading) {
        boolean token = Reference.isToken(reading.entry().referenceNo());
        return refuse(!token, SlipField.REFERENCE_NO, SlipProblem.NO_TOKEN);
    }

    private static Optional<SlipRefusal> amountIsGiven(Reading reading) {
        return given(reading.entry().amount(), SlipField.AMOUNT);
    }

    private static Optional<SlipRefusal> amountIsReadable(Reading reading) {
        return reading.amount()
                .refusal(SlipField.AMOUNT, "", outstanding(reading).getCurrencyUnit());
    }

    private static Optional<SlipRefusal> amountIsPositive(Reading reading) {
        boolean nothing = reading.money().filter(Money::isNegativeOrZero).isPresent();
        return refuse(nothing, SlipField.AMOUNT, SlipProblem.NOT_POSITIVE);
    }

    private static Optional<SlipRefusal> amountIsOwed(Reading reading) {
        boolean unlimited =
                reading.settlement().typed() || reading.given().receivables().overpayment();
        return unlimited ? Optional.empty() : over(reading, outstanding(reading), SlipProblem.OVER_OUTSTANDING);
    }

    private static Optional<SlipRefusal> amountIsUnderMethodCap(Reading reading) {
        return reading.method()
                .flatMap(method ->
                        method.kind().transferLimit(outstanding(reading).getCurrencyUnit()))
                .flatMap(limit -> over(reading, limit, SlipProblem.OVER_METHOD_CAP));
    }

    private static Money outstanding(Reading reading) {
        return reading.given().invoice().totals().outstanding();
    }

    private static Optional<SlipRefusal> over(Reading reading, Money limit, SlipProblem problem) {
        return reading.money()
                .filter(amount -> amount.isGreaterThan(limit))
                .map(amount -> new SlipRefusal(SlipField.AMOUNT, problem, List.of(limit)));
    }

    private static Optional<SlipRefusal> given(String text, SlipField field) {
        return refuse(text.isEmpty(), field, SlipProblem.MISSING);
    }

    private static Optional<SlipRefusal> atMost(int limit, String text, SlipField field) {
        return text.length() > limit
                ? Optional.of(new SlipRefusal(field, SlipProblem.TOO_LONG, List.of(limit)))
                : Optional.empty();
    }

    private static Optional<SlipRefusal> refuse(boolean wrong, SlipField field, SlipProblem problem) {
        return wrong ? Optional.of(new SlipRefusal(field, problem)) : Optional.empty();
    }
}
