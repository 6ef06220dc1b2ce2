// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.util.List;

/**
 * One key of a configuration gets another value.
 *
 * @param pid with a name behind a dash where a site may have several of the kind
 * @param allowed the beginning of what is told to be allowed instead; empty if this is
 */
public record SettingChange(String pid, String key, String value, String allowed) {

    /** One a PID, each wrong. */
    public static final List<SettingChange> WRONG = List.of(
            new SettingChange("slipway.submission", "maxWaiting", "100000", "a whole number from 1 to 10000"),
            new SettingChange("slipway.scan", "policy", "SOMETIMES", "one of INSTALLED, OFF, REQUIRED"),
            new SettingChange(
                    "slipway.links", "baseUrl", "nonsense", "an https address without user, query or fragment"),
            new SettingChange("slipway.limits", "trustedProxies", "proxy.example.org", "a list of addresses in digits"),
            new SettingChange("slipway.staff", "sessionMinutes", "abc", "a whole number from 1 to 10080"),
            new SettingChange("slipway.posting", "leaseSeconds", "1", "a whole number from 90 to 86400"),
            new SettingChange("slipway.comparison", "hour", "24", "a whole number from 0 to 23"),
            new SettingChange(
                    "slipway.hosts", "others", "The Ledger", "the name of a host, such as ledger, or nothing"),
            new SettingChange("slipway.decisions", "undoSeconds", "61", "a whole number from 0 to 60"),
            new SettingChange("slipway.mail", "from", "", "an e-mail address, which a host needs"),
            new SettingChange("slipway.option.upload", "countries", "Philippines", "a list of countries in ISO 3166-1"),
            new SettingChange(
                    "slipway.keyring", "file", "nowhere/slipway.key", "a file with 32 bytes for its owner only"),
            new SettingChange("slipway.letters", "mostRefusals", "0", "a whole number from 1 to 1000"),
            new SettingChange("slipway.upload", "maxPdfPages", "21", "a whole number from 1 to 20"),
            new SettingChange("slipway.audit", "acceptKey", "slipway.key", "the id of a key"),
            new SettingChange("slipway.sample", "portalLinkInvoice", "MOS-1", "one of MOS-0"),
            new SettingChange("slipway.supplier-look", "colour", "#ffee00", "#rrggbb, dark enough for white text"),
            new SettingChange("slipway.method-till", "kind", "BARTER", "BANK_TRANSFER, INSTAPAY, PESONET"),
            new SettingChange("slipway.checks-first", "oldDays", "0", "a whole number from 1 to 3650"),
            new SettingChange("slipway.retention", "withdrawnFileDays", "-1", "a whole number from 0 to 3650"),
            new SettingChange("slipway.scanner", "connectSeconds", "61", "a whole number from 1 to 60"));

    /** Others that are wrong. */
    public static final List<SettingChange> WRONG_TOO = List.of(
            new SettingChange("slipway.limits", "openings", "-1", "a whole number from 1 to 100000"),
            new SettingChange("slipway.staff", "realm", "nosuch", "the name of a JAAS realm of this container"),
            new SettingChange("slipway.keyring", "file", "open.key", "a file with 32 bytes for its owner only"));

    /** At least one a PID, each right, and none changes what people see. */
    public static final List<SettingChange> RIGHT = List.of(
            new SettingChange("slipway.submission", "maxWaiting", "100", ""),
            new SettingChange("slipway.scan", "policy", "OFF", ""),
            new SettingChange("slipway.limits", "openings", "99999", ""),
            new SettingChange("slipway.staff", "sessionMinutes", "29", ""),
            new SettingChange("slipway.staff", "timeZone", "Asia/Manila", ""),
            new SettingChange("slipway.posting", "leaseSeconds", "301", ""),
            new SettingChange("slipway.comparison", "hour", "3", ""),
            new SettingChange("slipway.hosts", "others", "ledger", ""),
            new SettingChange("slipway.decisions", "undoSeconds", "1", ""),
            new SettingChange("slipway.mail", "from", "accounts@slipway.example", ""),
            new SettingChange("slipway.option.upload", "countries", "PH", ""),
            new SettingChange("slipway.letters", "mostRefusals", "11", ""),
            new SettingChange("slipway.upload", "maxBytes", "5242880", ""),
            new SettingChange("slipway.audit", "acceptKey", "0123456789abcdef", ""),
            new SettingChange("slipway.sample", "portalLinkInvoice", "MOS-0121", ""),
            new SettingChange("slipway.supplier-look", "colour", "#5b1f4b", ""),
            new SettingChange("slipway.method-till", "instructions", "Weekdays only", ""),
            new SettingChange("slipway.checks-first", "oldDays", "31", ""),
            new SettingChange("slipway.retention", "withdrawnFileDays", "31", ""),
            new SettingChange("slipway.scanner", "connectSeconds", "6", ""));

    /** Writes it into the file in etc. */
    public void make(Site site) {
        ConfigurationFile.of(site, pid).set(key, value);
    }

    /** What the log says of it where it is wrong. */
    public String line() {
        return "etc/" + pid + ".cfg: " + key + " = " + value + " is not allowed; allowed is " + allowed;
    }

    /** The PID as components name it. */
    public String kind() {
        return pid.replaceFirst("-.*", "");
    }
}
