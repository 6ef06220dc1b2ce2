// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.store.jpa.internal.Amounts;

/** What one side says of a receipt; all columns are empty where it has none. */
@Embeddable
class FactsColumns {

    private @Nullable String number;
    private @Nullable BigDecimal amount;
    private @Nullable String currency;
    private @Nullable LocalDate date;
    private @Nullable String account;

    FactsColumns() {}

    static FactsColumns of(Optional<ReceiptFacts> side) {
        FactsColumns columns = new FactsColumns();
        side.ifPresent(columns::fill);
        return columns;
    }

    private void fill(ReceiptFacts facts) {
        number = facts.number();
        amount = facts.amount().getAmount();
        currency = facts.amount().getCurrencyUnit().getCode();
        date = facts.date();
        account = facts.account();
    }

    Optional<ReceiptFacts> toFacts() {
        return Optional.ofNullable(amount)
                .map(there -> new ReceiptFacts(
                        Objects.requireNonNullElse(number, ""),
                        Amounts.money(there, Objects.requireNonNull(currency, "our_currency or host_currency is null")),
                        Objects.requireNonNull(date, "our_date or host_date is null"),
                        Objects.requireNonNullElse(account, "")));
    }
}
