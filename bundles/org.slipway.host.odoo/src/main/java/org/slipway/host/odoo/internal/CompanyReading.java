// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.invoice.Locality;
import org.slipway.api.invoice.Supplier;
import org.slipway.host.odoo.internal.OdooSession.Conversation;

/**
 * Which company is which supplier, and how it is called. A company changes hardly ever: what was read of it is good for a minute.
 */
final class CompanyReading {

    private static final long GOOD_NANOS = 60_000_000_000L;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;

    private final Map<SupplierId, Known> known = new ConcurrentHashMap<>();

    private record Known(OdooAccess access, Company company, long read) {

        boolean good(OdooAccess now) {
            return access.equals(now) && System.nanoTime() - read < GOOD_NANOS;
        }
    }

    /** The company of a supplier; empty if there is none that the account sees. */
    Optional<Company> of(SupplierId supplier, Conversation odoo) throws OdooException {
        Known before = known.get(supplier);
        if (before != null && before.good(odoo.access())) {
            return Optional.of(before.company());
        }
        Optional<Integer> id = id(supplier, odoo.access());
        Optional<Company> company = id.isEmpty() ? Optional.empty() : read(supplier, id.get(), odoo);
        company.ifPresentOrElse(
                found -> known.put(supplier, new Known(odoo.access(), found, System.nanoTime())),
                () -> known.remove(supplier));
        return company;
    }

    /** The id of the company of a supplier, without asking; empty if it can be none. */
    static Optional<Integer> id(SupplierId supplier, OdooAccess access) {
        if (!access.companies().isEmpty()) {
            return Optional.ofNullable(access.companies().get(supplier));
        }
        return number(supplier.value());
    }

    /** An id as Odoo gives them; empty if it is none. */
    static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** The supplier of a company; empty if it is none of ours. */
    static Optional<SupplierId> supplier(int company, OdooAccess access) {
        if (access.companies().isEmpty()) {
            return Optional.of(new SupplierId(String.valueOf(company)));
        }
        return access.companies().entrySet().stream()
                .filter(entry -> entry.getValue() == company)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The companies in reach; empty stands for all that the account sees. */
    static Optional<List<Integer>> reached(SupplierScope scope, OdooAccess access) {
        if (scope.every()) {
            return access.companies().isEmpty()
                    ? Optional.empty()
                    : Optional.of(List.copyOf(access.companies().values()));
        }
        return Optional.of(scope.suppliers().stream()
                .flatMap(supplier -> id(supplier, access).stream())
                .toList());
    }

    private static Optional<Company> read(SupplierId supplier, int id, Conversation odoo) throws OdooException {
        Optional<OdooRow> company =
                odoo.row(Search.in("res.company", "name", "email", "currency_id", "country_id", "partner_id")
                        .where("id", "=", id));
        if (company.isEmpty()) {
            return Optional.empty();
        }
        OdooRow row = company.get();
        Locality locality = locality(row, odoo);
        String email = row.text("email");
        return Optional.of(new Company(
                id,
                new Supplier(
                        supplier,
                        row.line("name", LONGEST_NAME),
                        locality,
                        row.currency("currency_id"),
                        email.length() <= LONGEST_EMAIL ? email : "")));
    }

    private static Locality locality(OdooRow company, Conversation odoo) throws OdooException {
        OdooAccess.Gaps gaps = odoo.access().gaps();
        OdooRow partner = odoo.row(Search.in("res.partner", "lang", "tz")
                        .where("id", "=", company.reference("partner_id").orElse(0)))
                .orElseThrow(() -> new OdooRow.Unreadable("the company has no partner"));
        String country = country(company, odoo);
        String language = partner.text("lang").replaceAll("[_@.].*", "");
        Locale locale = new Locale.Builder()
                .setLanguage(
                        language.matches("[a-z]{2,3}")
                                ? language
                                : gaps.language().getLanguage())
                .setRegion(country)
                .build();
        return new Locality(country, locale, zone(partner.text("tz"), gaps.zone()));
    }

    private static String country(OdooRow company, Conversation odoo) throws OdooException {
        Optional<Integer> country = company.reference("country_id");
        Optional<String> code = country.isEmpty()
                ? Optional.empty()
                : odoo.row(Search.in("res.country", "code").where("id", "=", country.get()))
                        .map(row -> row.text("code"));
        return code.filter(known -> known.matches("[A-Z]{2}"))
                .or(() -> odoo.access().gaps().country())
                .orElseThrow(() -> new OdooRow.Unreadable("company " + company.id()
                        + " has no country: set it in Odoo, or country of slipway.odoo for all that have none"));
    }

    private static ZoneId zone(String name, ZoneId otherwise) {
        try {
            return name.isEmpty() ? otherwise : ZoneId.of(name);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
