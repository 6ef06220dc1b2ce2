// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.UnpackedDistribution;

/** A new version takes over from an old one by the very commands of the operations guide. */
class UpgradeIT {

    private static final Pattern COMMANDS = Pattern.compile("(?s)## Upgrade\n.*?```bash\nold=\\S+ new=\\S+\n(.*?)```");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void shouldGoOnWithEverySlipLinkAndAccount_whenTheGuideIsFollowed() throws IOException, InterruptedException {
        try (UnpackedDistribution old =
                        UnpackedDistribution.in(folder.resolve("old")).withSampleAndAccount();
                UnpackedDistribution next =
                        UnpackedDistribution.in(folder.resolve("new")).withSample()) {
            old.start();
            Customer customer = new Customer(old.portalLink());
            String first = customer.submits(Map.of("amount", "1,000.00"));
            String second = customer.submits(Map.of("amount", "2,000.00"));
            URI link = customer.link();

            old.stop();
            followTheGuide(folder.resolve("old"), folder.resolve("new"));
            next.start();

            ApprovalScreen staff = new ApprovalScreen(next.base());
            staff.signsIn(Staff.APPROVER);
            assertThat(staff.approves(staff.opens(first)).text()).contains("Approved");
            assertThat(staff.opens(second).text()).contains("Pending", "₱2,000.00");
            Customer later = new Customer(next.base().resolve(link.getPath()));
            assertThat(later.opensTheLink().status()).isEqualTo(200);
            assertThat(next.log().lines().filter(line -> line.contains("| ERROR |")))
                    .isEmpty();
        }
    }

    private void followTheGuide(Path old, Path next) throws IOException, InterruptedException {
        Matcher guide = COMMANDS.matcher(Files.readString(Path.of("../docs/operations.md")));
        assertThat(guide.find()).as("commands in the guide").isTrue();
        String script = "set -eu\nold='" + old + "' new='" + next + "'\n" + guide.group(1);
        Process bash =
                new ProcessBuilder(List.of("bash", "-c", script)).inheritIO().start();
        assertThat(bash.waitFor()).as("exit status of the guide's commands").isZero();
    }
}
