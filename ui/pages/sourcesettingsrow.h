// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;

namespace aigo {

class Button;
class Label;
class Spinner;
class StatePill;
class Theme;

/// One source of the catalogue in Settings: what it gives, how its last pass went, how old its data is, when it is
/// asked next; on or off, how often, and a button that asks it now. Always two lines high, whatever it says. A
/// provider's own list follows the provider's switch and the common interval: those two are told, not chosen.
class SourceSettingsRow final : public QWidget
{
    Q_OBJECT

public:
    SourceSettingsRow(Desk &desk, const Theme &theme, const QString &providerName, QWidget *parent = nullptr);

    void show(const SourceView &view, Instant now); ///< what the desk says
    void age(Instant now);                          ///< only what grows older
    QString stateText() const;                      ///< the words of its state

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void showState();
    void showIntervals();
    void commit();

    Desk &m_desk;
    const Theme &m_theme;
    QString m_providerName; ///< empty: a catalogue source
    SourceView m_view;
    QCheckBox *m_enabled;
    Label *m_name;
    Label *m_gives;
    Label *m_ages;
    Label *m_error;
    QComboBox *m_every;
    Label *m_common;
    StatePill *m_state;
    Spinner *m_spinner;
    Button *m_refresh;
};

} // namespace aigo
