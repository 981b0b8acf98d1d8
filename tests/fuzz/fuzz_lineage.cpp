// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/lineage.h"

#include <QByteArrayView>
#include <cstdint>
#include <cstdlib>

/// Any id has a lineage within its bounds, and its base is its own base.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace aigo;
    const QString id = QString::fromUtf8(QByteArrayView(data, static_cast<qsizetype>(size)));
    const Lineage lineage = lineageOf(id);
    if (lineage.base.size() > 2 * id.size() || lineageOf(lineage.base).base != lineage.base ||
        (lineage.date.isValid() && lineage.snapshot != lineage.date.toString(Qt::ISODate))) {
        std::abort();
    }
    return 0;
}
