// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"

#include "ui/theme/colorscheme.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QWidget>
#include <array>

namespace aigo {

namespace {

const Colors light{
    .surface = QColor(0xf5f6f8),
    .card = QColor(0xffffff),
    .field = QColor(0xf5f6f8),
    .band = QColor(0xf5f6f8),
    .hairline = QColor(0xe2e5ea),
    .control = QColor(0xb9bfca),
    .grid = QColor(0xeef0f3),
    .text = QColor(0x1b1f27),
    .muted = QColor(0x5a6270),
    .faint = QColor(0x6b7380),
    .accent = QColor(0x4353c9),
    .accentHover = QColor(0x3846b3),
    .accentSoft = QColor(0xeceefb),
    .accentArea = QColor(0xe8eaf8),
    .onAccent = QColor(0xffffff),
    .hover = QColor(0xf3f4f7),
    .shade = QColor(0x1b, 0x1f, 0x27, 0x60),
};

const Colors dark{
    .surface = QColor(0x13151a),
    .card = QColor(0x1b1e25),
    .field = QColor(0x13151a),
    .band = QColor(0x1f232a),
    .hairline = QColor(0x2a2f39),
    .control = QColor(0x5a6272),
    .grid = QColor(0x242831),
    .text = QColor(0xe7eaef),
    .muted = QColor(0xa0a9b8),
    .faint = QColor(0x8d95a4),
    .accent = QColor(0x8b97f5),
    .accentHover = QColor(0xa0aaf8),
    .accentSoft = QColor(0x262b45),
    .accentArea = QColor(0x282c3e),
    .onAccent = QColor(0x12141c),
    .hover = QColor(0x232731),
    .shade = QColor(0x00, 0x00, 0x00, 0x90),
};

struct StateColors
{
    QColor shape;
    QColor soft;
    QColor words;
};

// In the order of State: Unknown, Operational, Degraded, Down, Maintenance.
const std::array<StateColors, 5> lightStates{{
    {QColor(0x6b7380), QColor(0xeef0f3), QColor(0x5a6270)},
    {QColor(0x2e9e5b), QColor(0xe6f4ec), QColor(0x1c7340)},
    {QColor(0xc9821a), QColor(0xfbf1e0), QColor(0x8a5606)},
    {QColor(0xd1383d), QColor(0xfbe9e9), QColor(0xb3252a)},
    {QColor(0x3b7dd8), QColor(0xe7f0fb), QColor(0x2561b0)},
}};
const std::array<StateColors, 5> darkStates{{
    {QColor(0x8d95a4), QColor(0x2a2f39), QColor(0xa0a9b8)},
    {QColor(0x3fb872), QColor(0x1b2f25), QColor(0x4cc680)},
    {QColor(0xf0b03f), QColor(0x332a18), QColor(0xf0b03f)},
    {QColor(0xf06a6a), QColor(0x372123), QColor(0xf58484)},
    {QColor(0x6aa5f0), QColor(0x1d2a3d), QColor(0x82b5f5)},
}};

// Okabe and Ito's set, ordered so that neighbours differ in lightness too; on dark the same hues, lighter.
const std::array<QColor, Theme::seriesCount> lightSeries{QColor(0x0072b2), QColor(0xd55e00), QColor(0x009e73),
                                                         QColor(0xcc79a7), QColor(0x56b4e9), QColor(0x7d5fc9),
                                                         QColor(0xc28a00), QColor(0x5f6673)};
const std::array<QColor, Theme::seriesCount> darkSeries{QColor(0x4ba3e3), QColor(0xf08a45), QColor(0x35c49a),
                                                        QColor(0xe39bc4), QColor(0x8acdf2), QColor(0xa994ee),
                                                        QColor(0xf0c24b), QColor(0xaeb6c4)};

const StateColors &stateColors(bool isDark, State state)
{
    return (isDark ? darkStates : lightStates).at(static_cast<std::size_t>(state));
}

/// The desktop's font. Where fontconfig has no better answer than its last resort, a screen face that is installed.
QFont baseFont(QFont desktop)
{
    const QString resolved = QFontInfo(desktop).family();
    if (resolved.startsWith(QLatin1String("DejaVu")) || resolved.startsWith(QLatin1String("Bitstream"))) {
        const QStringList installed = QFontDatabase::families();
        for (const QString &family : {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Cantarell"),
                                      QStringLiteral("Open Sans"), QStringLiteral("NanumBarunGothic")}) {
            if (installed.contains(family)) {
                desktop.setFamilies(
                    {family, QStringLiteral("NanumBarunGothic"), QStringLiteral("NanumGothic"), resolved});
                break;
            }
        }
    }
    return desktop;
}

} // namespace

Theme::Theme(Choice choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_desktopDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
    , m_base(baseFont(QGuiApplication::font()))
    , m_scheme(new ColorScheme(this))
{
    connect(m_scheme, &ColorScheme::changed, this, &Theme::follow);
    m_dark = choice == Choice::Dark || (choice == Choice::System && m_scheme->dark().value_or(m_desktopDark));
}

Theme::~Theme() = default;

Theme::Choice Theme::choiceFromName(const QString &name)
{
    return name == QLatin1String("dark")    ? Choice::Dark
           : name == QLatin1String("light") ? Choice::Light
                                            : Choice::System;
}

void Theme::choose(Choice choice)
{
    m_choice = choice;
    follow();
}

void Theme::follow()
{
    const bool dark_ =
        m_choice == Choice::Dark || (m_choice == Choice::System && m_scheme->dark().value_or(m_desktopDark));
    if (dark_ == m_dark) {
        return;
    }
    m_dark = dark_;
    if (m_applied) {
        QApplication::setPalette(palette());
    }
    Q_EMIT changed();
    if (m_applied) {
        const QWidgetList windows = QApplication::allWidgets();
        for (QWidget *widget : windows) {
            widget->update();
        }
    }
}

void Theme::apply()
{
    m_applied = true;
    QApplication::setStyle(new Style(*this));
    QApplication::setPalette(palette());
    QApplication::setFont(font(TextRole::Body));
}

const Colors &Theme::colors() const
{
    return m_dark ? dark : light;
}

QColor Theme::state(State state) const
{
    return stateColors(m_dark, state).shape;
}

QColor Theme::stateSoft(State state) const
{
    return stateColors(m_dark, state).soft;
}

QColor Theme::stateText(State state) const
{
    return stateColors(m_dark, state).words;
}

QColor Theme::series(int index) const
{
    const auto at = static_cast<std::size_t>(((index % seriesCount) + seriesCount) % seriesCount);
    return (m_dark ? darkSeries : lightSeries).at(at);
}

QColor Theme::panelInk()
{
    return QColor(0x8b93a3);
}

QColor Theme::panelState(State state)
{
    switch (state) {
    case State::Unknown:
        return QColor(0x8b93a3);
    case State::Operational:
        return QColor(0x32ab64);
    case State::Degraded:
        return QColor(0xd08a1e);
    case State::Down:
        return QColor(0xe0494e);
    case State::Maintenance:
        return QColor(0x4a8be4);
    }
    return panelInk();
}

QFont Theme::font(TextRole role) const
{
    QFont font = role == TextRole::Code ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : m_base;
    int size = 13;
    QFont::Weight weight = QFont::Normal;
    switch (role) {
    case TextRole::Title:
        size = 22;
        weight = QFont::Bold;
        break;
    case TextRole::Figure:
        size = 20;
        weight = QFont::DemiBold;
        break;
    case TextRole::CardTitle:
        size = 15;
        weight = QFont::DemiBold;
        break;
    case TextRole::Body:
        break;
    case TextRole::BodyStrong:
        weight = QFont::DemiBold;
        break;
    case TextRole::Control:
        size = 12;
        weight = QFont::Medium;
        break;
    case TextRole::Caption:
        size = 11;
        break;
    case TextRole::CaptionStrong:
        size = 11;
        weight = QFont::DemiBold;
        break;
    case TextRole::Code:
        break;
    }
    font.setPixelSize(size);
    font.setWeight(weight);
    return font;
}

QPalette Theme::palette() const
{
    const Colors &c = colors();
    QPalette p;
    p.setColor(QPalette::Window, c.surface);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.card);
    p.setColor(QPalette::AlternateBase, c.band);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.faint);
    p.setColor(QPalette::Button, c.card);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.onAccent);
    p.setColor(QPalette::ToolTipBase, c.card);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.onAccent);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::Light, c.card);
    p.setColor(QPalette::Midlight, c.grid);
    p.setColor(QPalette::Mid, c.hairline);
    p.setColor(QPalette::Dark, c.control);
    p.setColor(QPalette::Shadow, c.control);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, c.faint);
    }
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.accentSoft);
    return p;
}

} // namespace aigo
