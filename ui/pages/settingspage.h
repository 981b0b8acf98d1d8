// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/pages/page.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QScrollArea;

namespace aigo {

class Card;
class DeepCheckCard;
class Label;
class ProviderRow;
class RealtimeCard;
class SourcesCard;

/// The user's choices: sources, providers, language, look, notifications, how often the catalogue is refreshed. Every
/// choice counts at once and is saved through the desk.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    SettingsPage(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("settings"); }
    QString title() const override { return tr("Settings"); }
    QString subtitle() const override;
    Icon icon() const override { return Icon::Settings; }
    void retranslate() override;
    /// provider=SLUG: its row, with the field for its key; deep=MODEL (or a provider's slug): the card of deep checks
    /// with what the model would cost. Only shows: nothing is switched on.
    void open(const QUrlQuery &query) override;

    ProviderRow *row(const QString &provider) const; ///< null where it has none

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void arrange(bool narrow);
    void scrollTo(QWidget *widget);
    void showProviders();
    void showProvider(const QString &slug);
    void showSettings();
    void save();

    Desk &m_desk;
    const Theme &m_theme;
    Card *m_general;
    SourcesCard *m_sources;
    Card *m_providers;
    DeepCheckCard *m_deepChecks;
    RealtimeCard *m_realtime;
    QScrollArea *m_scroll;
    Label *m_providersNote;
    QBoxLayout *m_cards;
    QGridLayout *m_choices;
    std::vector<ProviderRow *> m_rows;
    std::vector<QString> m_slugs;
    std::vector<Label *> m_labels; ///< in the order of the choices
    QComboBox *m_language;
    QComboBox *m_look;
    QComboBox *m_refresh;
    QCheckBox *m_notifications;
    QCheckBox *m_tray;
    QCheckBox *m_paused;
    bool m_showing = false;
    std::optional<bool> m_narrow;
};

} // namespace aigo
