// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QProxyStyle>

namespace aigo {

class Theme;

/// Fusion with the theme's flat shapes: fields, check boxes, combo and spin boxes, plain push buttons, headers, slim
/// scroll bars, menus and focus rings. Measures stay Fusion's unless the shape needs others.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(const Theme &theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget) const override;

private:
    void field(const QStyleOption &option, QPainter &painter) const;
    void checkBox(const QStyleOption &option, QPainter &painter) const;
    void radio(const QStyleOption &option, QPainter &painter) const;
    void scrollBar(const QStyleOptionComplex &option, QPainter &painter) const;
    void headerSection(const QStyleOption &option, QPainter &painter) const;
    void comboBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;
    void spinBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;

    QPointer<const Theme> m_theme;
};

} // namespace aigo
