// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.Outcome;
import org.slipway.api.PlainText;
import org.slipway.api.invoice.Logo;
import org.slipway.api.invoice.OfferedLanguages;
import org.slipway.api.invoice.SecondApproval;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.invoice.SupplierProfile.Controls;
import org.slipway.api.invoice.SupplierProfile.Look;
import org.slipway.api.invoice.SupplierProfile.Sender;
import org.slipway.api.supplier.LogoChange;
import org.slipway.api.supplier.SettingsEntry;
import org.slipway.api.supplier.SettingsRefusal;

/** Reads what staff has typed, and finds all that is wrong with it. */
final class SettingsReading {

    private final Set<SettingsRefusal> refusals = EnumSet.noneOf(SettingsRefusal.class);

    private SettingsReading() {}

    /**
     * The profile that was typed.
     *
     * @param present the logo so far
     */
    static Outcome<SupplierProfile, Set<SettingsRefusal>> of(SettingsEntry entry, Optional<Logo> present) {
        SettingsReading reading = new SettingsReading();
        SupplierProfile profile = new SupplierProfile(
                entry.takesOverpayment(),
                entry.offersOtherInvoices(),
                new Look(reading.colour(line(entry.colour())), reading.logo(entry.logo(), present)),
                new Sender(
                        reading.senderName(entry.sender().name()),
                        reading.replyTo(line(entry.sender().replyTo()))),
                new Controls(
                        reading.secondApproval(entry.controls().secondApproval()),
                        reading.accountPause(line(entry.controls().accountPauseHours()))),
                reading.languages(line(entry.languages())),
                DigestReading.of(entry.digest(), reading.refusals));
        return reading.refusals.isEmpty()
                ? Outcome.accepted(profile)
                : Outcome.refused(Collections.unmodifiableSet(reading.refusals));
    }

    private Optional<String> colour(String typed) {
        Optional<PanelColour> colour = PanelColour.read(typed);
        if (colour.isEmpty() && !typed.isEmpty()) {
            refusals.add(SettingsRefusal.COLOUR_MALFORMED);
        }
        if (colour.isPresent() && !colour.get().takesWhiteText()) {
            refusals.add(SettingsRefusal.COLOUR_TOO_LIGHT);
        }
        return colour.map(PanelColour::toString);
    }

    private Optional<Logo> logo(LogoChange change, Optional<Logo> present) {
        if (change.removes()) {
            return Optional.empty();
        }
        return change.file(this::logo).orElse(present);
    }

    private Optional<Logo> logo(byte[] bytes) {
        Optional<String> type = LogoType.read(bytes);
        if (bytes.length > Logo.MAX_BYTES) {
            refusals.add(SettingsRefusal.LOGO_TOO_LARGE);
            return Optional.empty();
        }
        if (type.isEmpty()) {
            refusals.add(SettingsRefusal.LOGO_NO_PICTURE);
        }
        return type.map(known -> new Logo(known, bytes));
    }

    private Optional<String> senderName(String typed) {
        String name = line(typed);
        if (SenderName.tooLong(name)) {
            refusals.add(SettingsRefusal.SENDER_NAME_TOO_LONG);
        } else if (SenderName.turns(typed)) {
            refusals.add(SettingsRefusal.SENDER_NAME_CHARACTERS);
        }
        return given(name);
    }

    private Optional<String> replyTo(String typed) {
        if (!typed.isEmpty() && !MailboxAddress.is(typed)) {
            refusals.add(SettingsRefusal.REPLY_TO_MALFORMED);
        }
        return given(typed);
    }

    private SecondApproval secondApproval(String typed) {
        Optional<SecondApproval> amounts = SecondApproval.parse(PlainText.lines(typed));
        if (amounts.isEmpty()) {
            refusals.add(SettingsRefusal.SECOND_APPROVAL_MALFORMED);
        }
        return amounts.orElse(SecondApproval.NEVER);
    }

    private OfferedLanguages languages(String typed) {
        Optional<OfferedLanguages> languages = OfferedLanguages.parse(typed);
        if (languages.isEmpty()) {
            refusals.add(SettingsRefusal.LANGUAGES_UNKNOWN);
        }
        return languages.orElse(OfferedLanguages.EVERY);
    }

    private Duration accountPause(String typed) {
        if (typed.isEmpty()) {
            return Controls.PLAIN.accountPause();
        }
        Optional<Duration> pause = AccountPause.read(typed);
        if (pause.isEmpty()) {
            refusals.add(SettingsRefusal.ACCOUNT_PAUSE_MALFORMED);
        }
        return pause.orElse(Controls.PLAIN.accountPause());
    }

    private static Optional<String> given(String typed) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }

    private static String line(String typed) {
        return PlainText.line(typed);
    }
}
