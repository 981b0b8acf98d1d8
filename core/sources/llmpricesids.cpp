// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/llmpricesids.h"

#include "core/reading/json.h"

#include <QFile>

/// Resources of a static library are there only once they are asked for; not callable from within a namespace.
static void openSourceResources()
{
    Q_INIT_RESOURCE(sources);
}

namespace aigo {

Result<LlmPricesIds> readLlmPricesIds(QByteArrayView json)
{
    const auto parsed = JsonDocument::parse(json);
    if (!parsed) {
        return parsed.error();
    }
    LlmPricesIds ids;
    for (const JsonMember &row : parsed->root().members()) {
        const QString id = row.value.isObject() ? row.value["id"].string() : row.value.string();
        const qsizetype slash = id.indexOf(u'/');
        if (slash <= 0 || slash + 1 == id.size() || !row.key.contains('/')) {
            return Error{.kind = ErrorKind::Unreadable,
                         .what = QStringLiteral("\"%1\" leads to no provider/model").arg(QString::fromUtf8(row.key))};
        }
        const QByteArrayView tokens = row.value["tokens"].utf8();
        ids.insert(QString::fromUtf8(row.key),
                   {id.first(slash), id.sliced(slash + 1), !tokens.isEmpty(), tokens == QByteArrayView("image")});
    }
    return ids;
}

const LlmPricesIds &shippedLlmPricesIds()
{
    static const LlmPricesIds shipped = [] {
        openSourceResources();
        QFile file(QStringLiteral(":/sources/llm-prices-ids.json"));
        const bool open = file.open(QIODevice::ReadOnly);
        const auto ids = readLlmPricesIds(open ? file.readAll() : QByteArray());
        return ids ? *ids : LlmPricesIds();
    }();
    return shipped;
}

} // namespace aigo
