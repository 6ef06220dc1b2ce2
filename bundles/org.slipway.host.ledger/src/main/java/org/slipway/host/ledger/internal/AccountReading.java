// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import org.slipway.api.Outcome;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.method.ReceivingAccount;

/** Reads a receiving account. */
final class AccountReading {

    private static final int MAX_INSTITUTION = 100;
    private static final int MAX_HOLDER = 200;
    private static final int MAX_NUMBER = 64;

    private AccountReading() {}

    static Outcome<ReceivingAccount, List<BookFault>> of(BookEntry entry) {
        List<BookFault> faults = new ArrayList<>();
        FieldReader reader = new FieldReader(entry, 0, faults);
        String code = reader.code(BookField.ACCOUNT);
        String institution = reader.required(BookField.INSTITUTION, MAX_INSTITUTION);
        String holder = reader.required(BookField.HOLDER, MAX_HOLDER);
        String number = reader.optional(BookField.ACCOUNT_NUMBER, MAX_NUMBER);
        return faults.isEmpty()
                ? Outcome.accepted(new ReceivingAccount(code, institution, holder, number))
                : Outcome.refused(List.copyOf(faults));
    }
}
