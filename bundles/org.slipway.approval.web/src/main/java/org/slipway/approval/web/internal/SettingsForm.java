// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.slipway.api.invoice.Logo;
import org.slipway.api.invoice.SecondApproval;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.supplier.LogoChange;
import org.slipway.api.supplier.SettingsEntry;
import org.slipway.api.supplier.SettingsEntry.Controls;
import org.slipway.api.supplier.SettingsEntry.Sender;
import org.slipway.api.supplier.SupplierSettings;

/**
 * The form of a supplier's settings.
 *
 * @param version of the settings that it was shown with
 */
record SettingsForm(long version, SettingsEntry entry) {

    static final String LOGO = "logo";

    /** A version that no settings have: its form is stale. */
    private static final long UNKNOWN = -1;

    /** As it came in. */
    static SettingsForm read(StaffRequest request) {
        String version = request.field("version");
        return new SettingsForm(
                version.matches("\\d{1,18}") ? Long.parseLong(version) : UNKNOWN,
                new SettingsEntry(
                        checked(request, "takesOverpayment"),
                        checked(request, "offersOtherInvoices"),
                        request.field("colour"),
                        logo(request),
                        new Sender(request.field("senderName"), request.field("replyTo")),
                        new Controls(request.field("secondApproval"), request.field("accountPauseHours")),
                        request.field("languages"),
                        DigestForm.read(request)));
    }

    private static boolean checked(StaffRequest request, String name) {
        return !request.field(name).isEmpty();
    }

    /** A new file wins over the wish to have none. */
    private static LogoChange logo(StaffRequest request) {
        Optional<byte[]> file =
                request.exchange().request() instanceof FileForm form ? form.file(LOGO) : Optional.empty();
        return file.map(LogoChange::to).orElse(checked(request, "removeLogo") ? LogoChange.REMOVE : LogoChange.KEEP);
    }

    /** With what is in force. */
    static SettingsForm of(SupplierSettings settings) {
        SupplierProfile profile = settings.profile();
        return new SettingsForm(
                settings.version(),
                new SettingsEntry(
                        profile.takesOverpayment(),
                        profile.offersOtherInvoices(),
                        profile.look().colour().orElse(""),
                        LogoChange.KEEP,
                        new Sender(
                                profile.sender().name().orElse(""),
                                profile.sender().replyTo().orElse("")),
                        new Controls(
                                lines(profile.controls().secondApproval()),
                                Long.toString(profile.controls().accountPause().toHours())),
                        profile.languages().toString(),
                        DigestForm.of(profile.digest())));
    }

    private static String lines(SecondApproval amounts) {
        return amounts.amounts().stream().map(Money::toString).collect(Collectors.joining("\n"));
    }

    /** With the same texts, over what is in force now. */
    SettingsForm over(SupplierSettings settings) {
        return new SettingsForm(settings.version(), entry);
    }

    /** No more of a file than shows that it is too large. */
    static int mostBytes() {
        return Logo.MAX_BYTES;
    }
}
