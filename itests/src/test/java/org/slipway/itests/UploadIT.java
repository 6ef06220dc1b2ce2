// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Chromium;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Pictures;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.Upload;
import org.slipway.testkit.host.HostFault;
import org.slipway.testkit.host.LossyWire;

/** Sending the file from a phone: big photos, a bad line, and no scripts at all. */
@ExtendWith({Chromium.class, SiteExtension.class})
class UploadIT extends PhoneFixture {

    @Test
    void shouldSendASmallUprightPhoto_whenTheCameraMadeABigOne() throws IOException {
        byte[] photo = Pictures.photo();
        assertThat(photo).hasSizeBetween(5_000_000, 9_000_000);
        givenAFilledForm(linkOfACustomer().toString());
        givenTheStatusIsWatched();

        String code = whenTheSlipIsSent("photo.jpg", photo);

        assertThat(String.valueOf(phone.executeScript("return sessionStorage.getItem('seen')")))
                .contains("Making the photo smaller…", "Sending", "Sent. Waiting for the answer…");
        byte[] arrived = original(code);
        assertThat(arrived).hasSizeLessThan(2_500_000);
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(arrived));
        assertThat(seen.getWidth() + " x " + seen.getHeight()).isEqualTo("1800 x 2400");
    }

    @Test
    void shouldTakeOneSlip_whenAnswersAreLost() throws IOException {
        byte[] picture = Pictures.jpeg();
        URI link = linkOfACustomer();
        try (LossyWire line = new LossyWire(link.getPort())) {
            line.fail(HostFault.ANSWER_LOST, "POST /portal/slips ", 2);
            String reference = givenAFilledForm("http://localhost:" + line.port() + link.getRawPath());

            String code = whenTheSlipIsSent("slip.jpg", picture);

            assertThat(line.asked()).as("times that the slip was sent").isGreaterThanOrEqualTo(3);
            ApprovalScreen staff = staff();
            assertThat(staff.opens(code).text()).contains(reference);
            assertThat(staff.found(reference)).containsExactly(code);
            assertThat(staff.original(code)).as("small files are left alone").isEqualTo(picture);
        }
    }

    @Test
    void shouldShowALongCaptureInPieces_whenItWasSentAsItIs() throws IOException {
        Customer customer = new Customer(linkOfACustomer());
        byte[] capture = Pictures.capture();

        String code = customer.submits(Map.of("amount", "1.00"), Upload.of("capture.jpg", "image/jpeg", capture));

        ApprovalScreen staff = staff();
        Awaitility.await("the pieces")
                .atMost(PATIENCE)
                .until(() -> staff.opens(code).document().select(".viewer-page").size() == 9);
        assertThat(staff.original(code)).isEqualTo(capture);
    }

    @Test
    void shouldSendThePhotoAsItIs_whenScriptsAreOff() throws IOException {
        phone.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        byte[] photo = Pictures.photo();
        givenAFilledForm(linkOfACustomer().toString());

        String code = whenTheSlipIsSent("photo.jpg", photo);

        assertThat(original(code)).isEqualTo(photo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slip.gif", "slip.webp"})
    void shouldSendAJpeg_whenTheBrowserCanOpenAnotherPicture(String name) throws IOException {
        givenAFilledForm(linkOfACustomer().toString());

        String code = whenTheSlipIsSent(name, name.endsWith("gif") ? gif() : webp());

        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(original(code)));
        assertThat(staff().slip(code).text()).contains("slip.jpg");
        assertThat(seen.getWidth() + " x " + seen.getHeight()).isEqualTo("40 x 30");
    }

    @Test
    void shouldSayAtTheFieldWhatToDo_whenTheBrowserCanNotOpenThePicture() throws IOException {
        givenAFilledForm(linkOfACustomer().toString());
        byte[] start = {0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c'};
        Path file = Files.write(folder.resolve("slip.heic"), start);
        phone.findElement(By.name("attachment")).sendKeys(file.toString());

        press("OK");

        String wanted = "This browser can’t turn this picture into a JPEG. Take a screenshot";
        boolean said = new WebDriverWait(phone, PATIENCE)
                .until(browser -> String.valueOf(
                                browser.findElement(By.name("attachment")).getDomProperty("validationMessage"))
                        .startsWith(wanted));
        assertThat(said).isTrue();
    }

    @Test
    void shouldKeepALongCaptureReadable_whenItIsMadeSmaller() throws IOException {
        givenAFilledForm(linkOfACustomer().toString());

        String code = whenTheSlipIsSent("capture.png", Pictures.grainy(1080, 5000));

        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(original(code)));
        assertThat(seen.getWidth() + " x " + seen.getHeight()).isEqualTo("1080 x 5000");
    }

    /** As browsers write it. */
    private byte[] webp() {
        String address = String.valueOf(phone.executeScript("const canvas = document.createElement('canvas');"
                + "canvas.width = 40; canvas.height = 30; canvas.getContext('2d').fillRect(0, 0, 40, 30);"
                + "return canvas.toDataURL('image/webp');"));
        assertThat(address).startsWith("data:image/webp;base64,");
        return Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
    }

    private static byte[] gif() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "gif", out);
        return out.toByteArray();
    }

    /** What was told is kept over the change of pages. */
    private void givenTheStatusIsWatched() {
        phone.executeScript("sessionStorage.setItem('seen', '');"
                + "const status = document.querySelector('[data-upload-status] [role=status][aria-live=polite]');"
                + "new MutationObserver(() => sessionStorage.setItem('seen',"
                + " sessionStorage.getItem('seen') + status.textContent + '|'))"
                + ".observe(status, {childList: true, characterData: true, subtree: true});");
    }

    private byte[] original(String code) {
        ApprovalScreen staff = staff();
        staff.opens(code);
        return staff.original(code);
    }

    private ApprovalScreen staff() {
        ApprovalScreen staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);
        return staff;
    }
}
