// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.approval.web.internal.page.AuditListPage.Detail;

/** Puts what a row of the trail adds into the reader's words, where it has a form of its own; all else stays as it was written. */
record AuditWords(StaffRequest request, SupplierId supplier) {

    private static final Set<String> ACCOUNTS = Set.of(
            AuditAction.METHOD_PROPOSED.name(),
            AuditAction.METHOD_CONFIRMED.name(),
            AuditAction.METHOD_DISCARDED.name());

    private static final String ENTERED = AuditAction.INVOICE_ENTERED.name();

    private static final String SETTINGS = AuditAction.SUPPLIER_CHANGED.name();

    private static final String TWO_APPROVERS = "secondApproval";

    /** Stands for the number while a sentence is written around it. */
    private static final String NUMBER = "\uE000";

    /** As the trail names an account: kind, bank and holder, number, currency, country, account in the books, code. */
    private static final Pattern ACCOUNT = Pattern.compile(
            "([A-Z_]{1,20}) (.+), ([^,]*), ([A-Z]{3}) ([A-Z]{2}), receipts to (.+?)" + "(?:, QR Ph ([0-9A-Fa-f ]+))?");

    /** As the trail writes it: {@code PHP 50000.00}. */
    private static final Pattern AMOUNT = Pattern.compile("\\b[A-Z]{3} [0-9]{1,14}(?:\\.[0-9]{1,4})?\\b");

    /** Between two settings, of which the first one ends here. */
    private static final Pattern NEXT_SETTING = Pattern.compile(", (?=[a-z][A-Za-z]{3,40}[= ])");

    private static final Pattern SETTING = Pattern.compile("([A-Za-z]{1,40})[= ](.*)");

    Detail of(String action, String detail) {
        Optional<Detail> words = ACCOUNTS.contains(action)
                ? account(detail)
                : action.equals(SETTINGS)
                        ? settings(detail).map(Detail::of)
                        : Optional.of(detail)
                                .filter(amount -> action.equals(ENTERED))
                                .map(amount -> Detail.of(amounts(amount)));
        return words.orElseGet(() -> Detail.of(detail));
    }

    private Optional<Detail> account(String detail) {
        Matcher account = ACCOUNT.matcher(detail);
        if (!account.matches() || !request.texts().has("methods.kind." + account.group(1))) {
            return Optional.empty();
        }
        Optional<String> number = Optional.ofNullable(account.group(3)).filter(some -> !some.isEmpty());
        String[] parts = request.text(
                        "audit.account",
                        request.text("methods.kind." + account.group(1)),
                        number.map(some -> account.group(2) + ", ").orElse(account.group(2)),
                        NUMBER,
                        account.group(4),
                        request.country(account.group(5)),
                        account.group(6))
                .split(NUMBER, 2);
        String code = account.group(7) == null ? "" : " " + request.text("audit.accountQr", account.group(7));
        return Optional.of(new Detail(parts[0], number.orElse(""), parts[1] + code));
    }

    /** Only if every part of it is a setting that there is. */
    private Optional<String> settings(String detail) {
        String[] parts = NEXT_SETTING.split(detail, 40);
        boolean known = Arrays.stream(parts).allMatch(part -> {
            Matcher setting = SETTING.matcher(part);
            return setting.matches() && request.texts().has("set." + setting.group(1));
        });
        return known
                ? Optional.of(Arrays.stream(parts).map(this::setting).collect(Collectors.joining("\n")))
                : Optional.empty();
    }

    private String setting(String part) {
        Matcher setting = SETTING.matcher(part);
        return setting.matches()
                ? request.text("set." + setting.group(1)) + ": " + value(setting.group(1), setting.group(2))
                : part;
    }

    private String value(String name, String written) {
        String key = "set." + name + "." + written;
        if (request.texts().has(key)) {
            return request.text(key);
        }
        return switch (written) {
            case "true", "set" -> request.text("set.yes");
            case "false" -> request.text("set.no");
            case "none" -> "–";
            case "every" -> request.text("set.languages.");
            default -> name.equals(TWO_APPROVERS) ? amounts(written) : written;
        };
    }

    /** With the amounts as all pages write them. */
    private String amounts(String text) {
        return AMOUNT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(money(found.group())));
    }

    private String money(String written) {
        try {
            Money amount = Money.parse(written);
            return new FactsView(request, supplier).of(amount.getCurrencyUnit()).money(amount);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return written;
        }
    }
}
