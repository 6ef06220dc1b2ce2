// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import java.util.stream.Stream;

/** All uploads. */
public final class Corpus {

    private Corpus() {}

    public static Stream<Specimen> all() {
        return Stream.of(types(), names(), pictures(), documents()).flatMap(group -> group);
    }

    private static Stream<Specimen> types() {
        return Stream.of(
                        OtherTypes.pictures(),
                        OtherTypes.documents(),
                        OtherTypes.programs(),
                        Polyglots.pictures(),
                        Polyglots.documents())
                .flatMap(group -> group.stream());
    }

    private static Stream<Specimen> names() {
        return Stream.of(Names.ofPhotos(), Names.ofForeigners(), Names.endings())
                .flatMap(group -> group.stream());
    }

    private static Stream<Specimen> pictures() {
        Stream<Specimen> odd = Stream.of(OddPictures.jpegs(), OddPictures.brokenJpegs(), OddPictures.pngs())
                .flatMap(group -> group.stream());
        return Stream.concat(odd, OddPictures.orientations());
    }

    private static Stream<Specimen> documents() {
        Stream<Specimen> made = Stream.of(
                        ActivePdfs.scripts(),
                        ActivePdfs.actions(),
                        ActivePdfs.contents(),
                        ActivePdfs.harmless(),
                        Locked.all(),
                        PdfBombs.streams(),
                        PdfBombs.structures(),
                        Sizes.limits(),
                        Sizes.ends())
                .flatMap(group -> group.stream());
        return Stream.concat(made, Sizes.tenths());
    }
}
