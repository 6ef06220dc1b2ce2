// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.likeness;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.file.PictureComparison;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.FindingStore.SlipMarks;

/**
 * Compares the picture of a slip with the newest ones of its supplier: with all of them by their details, and then with the
 * nearest tile by tile.
 */
@Component
public final class ComparedPictures implements PictureComparison {

    /** By their details. */
    private static final int PICTURES = 500;
    /** Tile by tile. */
    private static final int NEAREST = 8;

    private static final int MOST = 5;

    private static final Comparator<AlikePicture> MOST_ALIKE_FIRST = Comparator.comparing(AlikePicture::lines)
            .thenComparing(Comparator.comparing(AlikePicture::percent).reversed());

    private final FindingStore findings;

    @Activate
    public ComparedPictures(@Reference FindingStore findings) {
        this.findings = findings;
    }

    /** A picture that may be the same. */
    private record Candidate(SlipCode slip, Overlay overlay) {}

    @Override
    public List<AlikePicture> alike(SlipRef slip) {
        Optional<byte[]> marks = findings.marks(slip);
        Optional<byte[]> sketch = findings.sketch(slip);
        return marks.isEmpty() || sketch.isEmpty()
                ? List.of()
                : alike(slip, PictureMarks.parse(marks.get()), Sketch.parse(sketch.get()));
    }

    private List<AlikePicture> alike(SlipRef slip, PictureMarks marks, GreyPicture sketch) {
        return findings.newestMarks(slip, PICTURES).stream()
                .map(other -> candidate(marks, other))
                .filter(candidate -> candidate.overlay().plausible())
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> candidate.overlay().percent())
                        .reversed())
                .limit(NEAREST)
                .flatMap(candidate -> compared(slip, sketch, candidate))
                .sorted(MOST_ALIKE_FIRST)
                .limit(MOST)
                .toList();
    }

    private static Candidate candidate(PictureMarks marks, SlipMarks other) {
        return new Candidate(other.slip(), Overlay.of(marks, PictureMarks.parse(other.marks())));
    }

    private Stream<AlikePicture> compared(SlipRef slip, GreyPicture sketch, Candidate candidate) {
        Optional<byte[]> other = findings.sketch(new SlipRef(slip.supplier(), candidate.slip()));
        return other
                .map(Sketch::parse)
                .map(picture -> Likeness.of(picture, sketch, candidate.overlay().warp()))
                .filter(Likeness::alike)
                .map(likeness -> new AlikePicture(candidate.slip(), likeness.percent(), likeness.lines()))
                .stream();
    }
}
