// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/icons.h"

#include <QUrlQuery>
#include <QWidget>

namespace aigo {

/// A page of the window: what the rail and the header need of it. Its words are made in retranslate(), which the frame
/// calls after the page was added and whenever the language changes; colours are taken from the theme when painting.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString name() const = 0; ///< stable: "models"; links and the command line use it
    virtual QString title() const = 0;
    virtual QString subtitle() const { return {}; } ///< how much, how old: "2,931 models · prices 3 h old"
    virtual Icon icon() const = 0;
    virtual void retranslate() = 0;
    /// A link's view (`aigo://models?filter=…`): what the query does not name stays.
    virtual void open(const QUrlQuery &query) { Q_UNUSED(query) }

Q_SIGNALS:
    void headerChanged();                                        ///< title or subtitle
    void pageAsked(const QString &name, const QUrlQuery &query); ///< "show me that page"
};

} // namespace aigo
