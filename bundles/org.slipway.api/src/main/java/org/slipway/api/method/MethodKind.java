// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The kinds of receiving account or wallet. */
public enum MethodKind {
    BANK_TRANSFER,
    INSTAPAY,
    PESONET,
    GCASH,
    MAYA,
    CHEQUE,
    CASH_DEPOSIT;

    /** The central bank's limit for InstaPay. */
    private static final Money INSTAPAY_LIMIT = Money.of(CurrencyUnit.of("PHP"), 50_000);

    /** Whether it moves pesos and nothing else: the national transfers and wallets of the Philippines. */
    public boolean onlyPesos() {
        return switch (this) {
            case INSTAPAY, PESONET, GCASH, MAYA -> true;
            case BANK_TRANSFER, CHEQUE, CASH_DEPOSIT -> false;
        };
    }

    /** Whether nobody can pay by it without the number of an account. */
    public boolean needsNumber() {
        return switch (this) {
            case BANK_TRANSFER, INSTAPAY, PESONET, GCASH, MAYA -> true;
            case CHEQUE, CASH_DEPOSIT -> false;
        };
    }

    /** The most that one transfer of this kind carries; empty if its rules know no limit in this currency. */
    public Optional<Money> transferLimit(CurrencyUnit currency) {
        return this == INSTAPAY && currency.equals(INSTAPAY_LIMIT.getCurrencyUnit())
                ? Optional.of(INSTAPAY_LIMIT)
                : Optional.empty();
    }
}
