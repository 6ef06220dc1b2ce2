// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.CookieSessions;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Pictures;
import org.slipway.itests.kit.RawHttp;
import org.slipway.itests.kit.RawHttp.Request;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.SlowSenders;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.Upload;

/** More requests and answers that never come to their end than the web server has threads. */
@ExtendWith(SiteExtension.class)
class SlowSendersIT {

    @Test
    void shouldServeCustomersAndStaff_whileHundredsSendFormsFilesAndHeadersSlowly(Site site) {
        Customer customer = site.invitations().anOpenInvoice();
        Customer another = site.invitations().anOpenInvoice();
        String session = new RawHttp(site.base())
                .send(Request.get(another.link().getPath()))
                .cookies();
        try (SlowSenders senders = new SlowSenders(site.base())) {
            senders.sendForms(230, "/portal/renew");
            senders.sendForms(230, "/approvals/sign-in");
            senders.sendFiles(200, "/portal/slips", session);
            senders.connect(400);

            assertThat(customer.invoice().status()).isEqualTo(200);
            String code = customer.submits(Map.of("amount", "1.00"));
            ApprovalScreen staff = new ApprovalScreen(site.base());
            staff.signsIn(Staff.APPROVER);
            assertThat(staff.opens(code).status()).isEqualTo(200);
        }
    }

    @Test
    void shouldServeCustomersAndStaff_whileHundredsReadNothingOfALargeFile(Site site) {
        Customer customer = site.invitations().anOpenInvoice();
        byte[] large = Pictures.large();
        String code = customer.submits(Map.of("amount", "1.00"), Upload.of("slip.png", "image/png", large));
        String cookies = CookieSessions.signIn(new RawHttp(site.base()), Staff.APPROVER);
        try (SlowSenders readers = new SlowSenders(site.base())) {
            readers.ask(230, "/approvals/slips/" + code + "/original", cookies);

            assertThat(customer.invoice().status()).isEqualTo(200);
            ApprovalScreen staff = new ApprovalScreen(site.base());
            staff.signsIn(Staff.APPROVER);
            assertThat(staff.opens(code).status()).isEqualTo(200);
            assertThat(staff.original(code)).isEqualTo(large);
        }
    }
}
