// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrDrawingTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @Test
    void shouldBeReadBack_whenItIsScanned() throws Exception {
        String svg = QrDrawing.svg("00020101021127580012com.p2pqrpay0111BNORPHMMXXX5802PH");

        assertThat(new Decoder().decode(modules(svg)).getText())
                .isEqualTo("00020101021127580012com.p2pqrpay0111BNORPHMMXXX5802PH");
    }

    @Test
    void shouldHaveAQuietZone_whenItIsDrawn() {
        String svg = QrDrawing.svg("A");

        assertThat(svg).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 29 29\"");
        assertThat(RUN.matcher(svg).results())
                .allMatch(run -> number(run, 1) >= 4
                        && number(run, 2) >= 4
                        && number(run, 1) + number(run, 3) <= 25
                        && number(run, 2) <= 24);
    }

    @Test
    void shouldRefuse_whenNoCodeHoldsIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QrDrawing.svg("x".repeat(3000)))
                .withMessage("payload of 3000 characters fits in no QR code");
    }

    private static BitMatrix modules(String svg) {
        int side = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1")) - 8;
        BitMatrix modules = new BitMatrix(side, side);
        RUN.matcher(svg)
                .results()
                .forEach(run -> modules.setRegion(number(run, 1) - 4, number(run, 2) - 4, number(run, 3), 1));
        return modules;
    }

    private static int number(MatchResult run, int group) {
        return Integer.parseInt(run.group(group));
    }
}
