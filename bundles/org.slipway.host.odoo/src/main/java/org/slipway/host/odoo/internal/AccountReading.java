// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.host.odoo.internal.OdooSession.Conversation;

/** Bank and cash journals, where money arrives. Archived ones are not there. */
final class AccountReading {

    private static final int MOST = 500;
    private static final int LONGEST_INSTITUTION = 100;
    private static final int LONGEST_HOLDER = 200;
    private static final int LONGEST_NUMBER = 64;

    private AccountReading() {}

    private static Search journals(Company company) {
        return Search.in("account.journal", "name", "currency_id", "bank_account_id")
                .where("company_id", "=", company.id())
                .where("type", "in", List.of("bank", "cash"))
                .where("active", "=", true);
    }

    static List<ReceivingAccount> accounts(Company company, Conversation odoo) throws OdooException {
        List<OdooRow> journals =
                odoo.rows(journals(company).order("sequence, id").limit(MOST));
        Map<Integer, OdooRow> banks = banks(journals, odoo);
        List<ReceivingAccount> accounts = new ArrayList<>();
        for (OdooRow journal : journals) {
            accounts.add(account(
                    journal,
                    Optional.ofNullable(
                            banks.get(journal.reference("bank_account_id").orElse(0))),
                    company));
        }
        return accounts;
    }

    private static Map<Integer, OdooRow> banks(List<OdooRow> journals, Conversation odoo) throws OdooException {
        List<Integer> ids = journals.stream()
                .flatMap(row -> row.reference("bank_account_id").stream())
                .toList();
        Map<Integer, OdooRow> banks = new HashMap<>();
        if (!ids.isEmpty()) {
            odoo.rows(Search.in("res.partner.bank", "acc_number", "acc_holder_name", "bank_id")
                            .where("id", "in", ids)
                            .limit(ids.size()))
                    .forEach(row -> banks.put(row.id(), row));
        }
        return banks;
    }

    private static ReceivingAccount account(OdooRow journal, Optional<OdooRow> bank, Company company) {
        String name = bank.map(row -> row.named("bank_id"))
                .filter(text -> !text.isEmpty())
                .orElse(journal.line("name", LONGEST_INSTITUTION));
        String holder = bank.map(row -> row.line("acc_holder_name", LONGEST_HOLDER))
                .filter(text -> !text.isEmpty())
                .orElse(company.supplier().name());
        return new ReceivingAccount(
                String.valueOf(journal.id()),
                name.substring(0, Math.min(name.length(), LONGEST_INSTITUTION)),
                holder,
                bank.map(row -> row.line("acc_number", LONGEST_NUMBER)).orElse(""));
    }

    /** The currency that a journal is kept in; empty if the company has no such journal to receive money on. */
    static Optional<CurrencyUnit> currency(Company company, String account, Conversation odoo) throws OdooException {
        Optional<Integer> id = CompanyReading.number(account);
        Optional<OdooRow> journal =
                id.isEmpty() ? Optional.empty() : odoo.row(journals(company).where("id", "=", id.get()));
        return journal.map(row -> row.reference("currency_id").isPresent()
                ? row.currency("currency_id")
                : company.supplier().currency());
    }
}
