// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/dialects.h"

namespace aigo {

/// How one shape of list is laid out: where its rows are, how one is read, what leads to the next page.
struct ListShape
{
    QByteArrayView rows; ///< the member with the rows; the bare array will do as well
    QByteArrayView id;
    void (*read)(ListRow &row);
    NextPage (*next)(JsonValue root); ///< may be nullptr
    ListPage::Kind kind = ListPage::Kind::Whole;
    bool tellsLoaded = false;
};

/// The shape of a document by its content, among those that providers of that adapter answer with.
const ListShape &listShape(JsonValue root, QStringView adapter);

/// Reads a page of that shape. Errors as readModelListPage.
Result<ListPage> readListPage(QByteArrayView body, QStringView adapter, const QString &provider);

} // namespace aigo
