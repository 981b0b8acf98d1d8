// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/widgets/card.h"

#include <QTimer>
#include <map>

namespace aigo {

class Button;
class Label;
class SourceSettingsRow;

/// The catalogue's sources in Settings, a row each: public ones first, then providers' own lists. A row changes alone
/// when its source does; ages grow while one looks.
class SourcesCard final : public Card
{
    Q_OBJECT

public:
    SourcesCard(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    void retranslate();
    SourceSettingsRow *row(const QString &source) const; ///< null where there is none

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showSources();
    void showSource(const QString &name);
    void showBusy(const std::vector<SourceView> &views);
    QString providerName(const SourceView &view) const;

    Desk &m_desk;
    const Theme &m_theme;
    Label *m_note;
    Button *m_all;
    QStringList m_names; ///< in the order of the rows
    std::map<QString, SourceSettingsRow *> m_rows;
    QTimer m_ageing;
};

} // namespace aigo
