// Draws the chart of a page from the JSON that its place carries. The same numbers stand in the table beside it.
(() => {
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function draw(place) {
    const data = JSON.parse(place.dataset.chart);
    const ink = token("--ink-2"), line = token("--line");
    const colours = ["#8fa3b3", token("--accent")];
    const chart = window.echarts.init(place, null, { renderer: "svg" });
    chart.setOption({
      animation: false,
      color: colours,
      textStyle: { fontFamily: "inherit", color: ink },
      grid: { left: 8, right: 12, top: 36, bottom: 4, containLabel: true },
      legend: { left: 0, top: 0, itemWidth: 18, itemHeight: 8, textStyle: { color: ink }, data: data.series.map((s) => s.name) },
      tooltip: {
        trigger: "axis", renderMode: "richText", transitionDuration: 0,
        formatter: (items) => [items[0].axisValue, ...items.map((i) => `${i.seriesName} ${data.series[i.seriesIndex].texts[i.dataIndex]}`)].join("\n"),
      },
      xAxis: { type: "category", data: data.titles, axisTick: { show: false }, axisLine: { lineStyle: { color: line } }, axisLabel: { color: ink } },
      yAxis: { type: "value", splitLine: { lineStyle: { color: line } }, axisLabel: { color: ink, formatter: data.unit === "%" ? "{value}%" : "{value}" }, minInterval: data.unit === "%" ? 0 : 1 },
      series: data.series.map((s) => ({
        name: s.name, type: s.kind, data: s.values, barMaxWidth: 22, symbol: "circle", symbolSize: 8, connectNulls: false,
        itemStyle: s.kind === "line" ? { color: token("--surface"), borderColor: colours[1], borderWidth: 2 } : {}, lineStyle: { width: 2.5, color: colours[1] },
      })),
    });
    chart.on("click", (hit) => { location.href = data.series[hit.seriesIndex].addresses[hit.dataIndex]; });
    new ResizeObserver(() => chart.resize()).observe(place);
  }

  if (window.echarts) {
    for (const place of document.querySelectorAll("[data-chart]")) { place.hidden = false; draw(place); }
  }
})();
