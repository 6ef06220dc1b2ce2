// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import static org.slipway.file.internal.corpus.Bytes.latin;

/** Small PDFs that are taken, and whose picture takes minutes. */
public final class SlowPdfs {

    private SlowPdfs() {}

    /** Each pixel of the page is computed by so many operators. */
    public static byte[] ofFunctions(int operators) {
        String program = "{ add " + "sin 1 add ".repeat(operators / 3) + "}";
        return Pdfs.page(
                "",
                "/Contents 4 0 R/Resources<</Shading<</S 5 0 R>>>>",
                Pdfs.stream("", latin("/S sh")),
                "<</ShadingType 1/ColorSpace/DeviceGray/Domain[0 1 0 1]/Matrix[300 0 0 400 0 0]/Function 6 0 R>>",
                Pdfs.stream("/FunctionType 4/Domain[0 1 0 1]/Range[0 1]", latin(program)));
    }
}
