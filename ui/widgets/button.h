// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/icons.h"

#include <QPushButton>

namespace aigo {

/// A push button in one of three weights: plain (outlined), primary (filled with the accent; one a view), quiet (no
/// outline until the pointer or the focus is on it). Icon and text keep to the theme.
class Button : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Plain, Primary, Quiet };

    explicit Button(const Theme &theme, Kind kind = Kind::Plain, QWidget *parent = nullptr);
    Button(const Theme &theme, const QString &text, Kind kind = Kind::Plain, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    void setGlyph(Icon icon); ///< alone, the accessible name and tooltip must be set
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Kind m_kind;
    std::optional<Icon> m_glyph;
};

/// Filled with the accent.
class PrimaryButton final : public Button
{
    Q_OBJECT

public:
    explicit PrimaryButton(const Theme &theme, const QString &text = {}, QWidget *parent = nullptr)
        : Button(theme, text, Kind::Primary, parent)
    {}
};

} // namespace aigo
