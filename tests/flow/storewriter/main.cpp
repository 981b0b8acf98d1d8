// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes into a store for ever and says what was acknowledged, so that a test can kill it at any moment:
// storewriter FOLDER FIRST-STEP. A line "d N" follows the commit of document N, "s N" that of the samples of step N.

#include "core/monitor/catalogueimport.h"
#include "core/storage/database.h"
#include "core/storage/samplestore.h"
#include "tests/flow/storewriter/steps.h"

#include <QCoreApplication>
#include <cstdio>

int main(int argc, char **argv)
{
    using namespace aigo;
    const QCoreApplication application(argc, argv);
    if (argc < 3) {
        return 2;
    }
    auto opened = Database::open(QString::fromLocal8Bit(argv[1]));
    if (!opened || !(*opened)->report().setAside.isEmpty()) {
        std::fputs(opened ? "the store was set aside\n" : opened.error().line().toLocal8Bit().constData(), stderr);
        return 4;
    }
    CatalogueImport catalogue(**opened);
    SampleStore samples(**opened);
    for (int step = QByteArray(argv[2]).toInt();; ++step) {
        if (!catalogue.importDocument(test::documentOfStep(step), test::timeOfStep(step)).result()) {
            return 4;
        }
        std::printf("d %d\n", step);
        std::fflush(stdout);
        if (!samples.append(test::samplesOfStep(step)).result()) {
            return 4;
        }
        std::printf("s %d\n", step);
        std::fflush(stdout);
    }
}
